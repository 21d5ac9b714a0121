package nl.kiem.events.runtime.view;

import java.util.List;

/** A source of events for one reader, who owns it: it stands somewhere, and a cursor says where. */
interface Feed extends AutoCloseable {

    /** As kept with the checkpoint. */
    String source();

    /** The cursor before everything. */
    String start();

    void seek(String cursor);

    /** The next events in order, of every category or of those asked for; empty when there are none now. */
    List<Incoming> poll();

    /** The cursor behind all that was taken, starting from where the taker stood. */
    String after(String cursor, List<Incoming> taken);

    /** Whether somebody at the cursor has passed this one. */
    boolean passed(String cursor, Incoming incoming);

    /** Whether somebody at the cursor has seen all that somebody at the goal has seen. */
    boolean reached(String cursor, String goal);

    /** Whether {@link #poll} waits a little by itself when there is nothing. */
    boolean waits();

    @Override
    void close();
}

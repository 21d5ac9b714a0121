package nl.kiem.events.runtime.flow;

/** Work that a service does by itself from start to stop. Every bean of this type is run. */
public interface Background {

    void start();

    /** Returns when the work has ended, within a few seconds. */
    void stop();
}

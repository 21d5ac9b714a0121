/** Deadlines as data, and the clock that turns a passed one into a command. */
@NullMarked
package nl.kiem.events.runtime.deadline;

import org.jspecify.annotations.NullMarked;

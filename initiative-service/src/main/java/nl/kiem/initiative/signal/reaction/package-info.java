/** What follows by itself from facts of signals and initiatives. */
@NullMarked
package nl.kiem.initiative.signal.reaction;

import org.jspecify.annotations.NullMarked;

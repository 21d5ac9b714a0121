/** The one source of time; a demo moves it, tests replace it, nobody else asks the system. */
@NullMarked
package nl.kiem.events.runtime.clock;

import org.jspecify.annotations.NullMarked;

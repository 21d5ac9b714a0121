/** Read models: folding events into rows, keeping their place, reading and replaying them. */
@NullMarked
package nl.kiem.events.runtime.view;

import org.jspecify.annotations.NullMarked;

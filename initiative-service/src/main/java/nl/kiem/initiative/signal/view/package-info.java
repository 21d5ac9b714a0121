/** The list of signals, with the most people first. */
@NullMarked
package nl.kiem.initiative.signal.view;

import org.jspecify.annotations.NullMarked;

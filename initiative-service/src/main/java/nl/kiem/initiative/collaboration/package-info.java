/** Organisations that work together on an initiative: wiring, settings and the desk that others ask. */
@NullMarked
package nl.kiem.initiative.collaboration;

import org.jspecify.annotations.NullMarked;

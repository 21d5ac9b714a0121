/** Facilities (voorzieningen) and what is free of them. */
@NullMarked
package nl.kiem.initiative.facility;

import org.jspecify.annotations.NullMarked;

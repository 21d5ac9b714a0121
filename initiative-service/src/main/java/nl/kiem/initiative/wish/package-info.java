/** Facilities that were asked for and not found (wensen). */
@NullMarked
package nl.kiem.initiative.wish;

import org.jspecify.annotations.NullMarked;

/** Facilities that can be read without folding a history: lists, matches and use. */
@NullMarked
package nl.kiem.initiative.facility.view;

import org.jspecify.annotations.NullMarked;

/** Telling over HTTP that a facility is missing. */
@NullMarked
package nl.kiem.initiative.wish.api;

import org.jspecify.annotations.NullMarked;

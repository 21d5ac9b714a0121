/** Rounds close by themselves, and what was answered is forgotten. */
@NullMarked
package nl.kiem.initiative.biotope.reaction;

import org.jspecify.annotations.NullMarked;

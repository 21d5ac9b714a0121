/** Rounds in which organisations ask their people how renewal fares there (biotoopmetingen). */
@NullMarked
package nl.kiem.initiative.biotope;

import org.jspecify.annotations.NullMarked;

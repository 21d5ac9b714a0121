/** What collaborations make of facts elsewhere, and of time. */
@NullMarked
package nl.kiem.initiative.collaboration.reaction;

import org.jspecify.annotations.NullMarked;

/** What follows by itself from facts of funds, pilots and scaling cases. */
@NullMarked
package nl.kiem.initiative.reaction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.booking.reaction;

import org.jspecify.annotations.NullMarked;

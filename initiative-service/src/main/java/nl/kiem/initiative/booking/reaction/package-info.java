/** What follows for bookings from facts elsewhere. */
@NullMarked
package nl.kiem.initiative.booking.reaction;

import org.jspecify.annotations.NullMarked;

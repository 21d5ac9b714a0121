/** Bookings (boekingen) of facilities by initiatives. */
@NullMarked
package nl.kiem.initiative.booking;

import org.jspecify.annotations.NullMarked;

/** The list of bookings and what they wait for. */
@NullMarked
package nl.kiem.initiative.booking.view;

import org.jspecify.annotations.NullMarked;

/** Commands about bookings over HTTP. */
@NullMarked
package nl.kiem.initiative.booking.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.booking.view;

import org.jspecify.annotations.NullMarked;

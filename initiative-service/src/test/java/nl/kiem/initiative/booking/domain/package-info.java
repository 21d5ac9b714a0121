@NullMarked
package nl.kiem.initiative.booking.domain;

import org.jspecify.annotations.NullMarked;

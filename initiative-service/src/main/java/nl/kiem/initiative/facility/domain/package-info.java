/** Which facilities there are, and that no slot is lent out more often than it has places. */
@NullMarked
package nl.kiem.initiative.facility.domain;

import org.jspecify.annotations.NullMarked;

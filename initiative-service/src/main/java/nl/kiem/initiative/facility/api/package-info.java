/** Commands about facilities over HTTP. */
@NullMarked
package nl.kiem.initiative.facility.api;

import org.jspecify.annotations.NullMarked;

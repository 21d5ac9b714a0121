/** How much one caller may ask for, so that the others do not notice. */
@NullMarked
package nl.kiem.events.runtime.limits;

import org.jspecify.annotations.NullMarked;

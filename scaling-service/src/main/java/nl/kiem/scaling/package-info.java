/** From proven to used by many (opschaling). */
@NullMarked
package nl.kiem.scaling;

import org.jspecify.annotations.NullMarked;

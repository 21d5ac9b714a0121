/** The initiative service: from a signal on the shop floor to proof that it works. */
@NullMarked
package nl.kiem.initiative;

import org.jspecify.annotations.NullMarked;

/** Whose something is and who may know of it. */
@NullMarked
package nl.kiem.events;

import org.jspecify.annotations.NullMarked;

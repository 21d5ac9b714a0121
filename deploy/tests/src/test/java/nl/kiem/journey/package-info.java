/** The whole platform as a user starts it, from one end to the other. */
@NullMarked
package nl.kiem.journey;

import org.jspecify.annotations.NullMarked;

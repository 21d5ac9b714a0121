/** One class for each thing that can be typed behind {@code ./kiem}. */
@NullMarked
package nl.kiem.local.command;

import org.jspecify.annotations.NullMarked;

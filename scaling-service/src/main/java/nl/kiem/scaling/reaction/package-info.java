/** What other facts lead to. */
@NullMarked
package nl.kiem.scaling.reaction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative;

import org.jspecify.annotations.NullMarked;

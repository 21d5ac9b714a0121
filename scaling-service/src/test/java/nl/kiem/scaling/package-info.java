@NullMarked
package nl.kiem.scaling;

import org.jspecify.annotations.NullMarked;

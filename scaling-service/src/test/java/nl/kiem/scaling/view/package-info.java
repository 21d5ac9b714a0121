@NullMarked
package nl.kiem.scaling.view;

import org.jspecify.annotations.NullMarked;

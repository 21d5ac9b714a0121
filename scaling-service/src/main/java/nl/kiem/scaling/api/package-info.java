/** Commands over HTTP. */
@NullMarked
package nl.kiem.scaling.api;

import org.jspecify.annotations.NullMarked;

/** Tests of what the package keeps to itself. */
@NullMarked
package nl.kiem.events.runtime.view;

import org.jspecify.annotations.NullMarked;

/** Commands to signals over HTTP. */
@NullMarked
package nl.kiem.initiative.signal.api;

import org.jspecify.annotations.NullMarked;

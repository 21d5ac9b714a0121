/**
 * What stands between the network and the HTTP server: requests that arrive too slowly or cannot be understood are
 * ended here, with a problem document, before any of the rest sees them.
 */
@NullMarked
package nl.kiem.events.runtime.wire;

import org.jspecify.annotations.NullMarked;

/** Settings that come out of files: passwords, keys and certificates. */
@NullMarked
package nl.kiem.events.runtime.secret;

import org.jspecify.annotations.NullMarked;

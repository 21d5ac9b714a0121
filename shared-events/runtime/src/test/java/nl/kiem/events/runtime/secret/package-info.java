@NullMarked
package nl.kiem.events.runtime.secret;

import org.jspecify.annotations.NullMarked;

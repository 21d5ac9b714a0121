/**
 * What the service holds of persons: texts that are sealed in events, the keys that open them, who looked, and how all of
 * it goes away.
 */
@NullMarked
package nl.kiem.events.runtime.personal;

import org.jspecify.annotations.NullMarked;

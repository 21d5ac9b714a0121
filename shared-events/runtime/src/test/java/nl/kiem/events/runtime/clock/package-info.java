@NullMarked
package nl.kiem.events.runtime.clock;

import org.jspecify.annotations.NullMarked;

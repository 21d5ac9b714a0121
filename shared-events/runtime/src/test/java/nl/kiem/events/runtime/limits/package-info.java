@NullMarked
package nl.kiem.events.runtime.limits;

import org.jspecify.annotations.NullMarked;

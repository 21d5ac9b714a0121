@NullMarked
package nl.kiem.events.runtime.identity;

import org.jspecify.annotations.NullMarked;

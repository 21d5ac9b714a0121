@NullMarked
package nl.kiem.events.runtime.signature;

import org.jspecify.annotations.NullMarked;

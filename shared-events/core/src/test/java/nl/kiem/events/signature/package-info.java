@NullMarked
package nl.kiem.events.signature;

import org.jspecify.annotations.NullMarked;

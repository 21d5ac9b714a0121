@NullMarked
package nl.kiem.events.proof;

import org.jspecify.annotations.NullMarked;

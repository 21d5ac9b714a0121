@NullMarked
package nl.kiem.initiative.signal.api;

import org.jspecify.annotations.NullMarked;

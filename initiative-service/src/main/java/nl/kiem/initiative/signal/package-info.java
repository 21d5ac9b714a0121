/** Signals (signalen): what may come to weigh on people, seen before it happens. */
@NullMarked
package nl.kiem.initiative.signal;

import org.jspecify.annotations.NullMarked;

/** What may happen to a signal, and why not. No framework, no clock. */
@NullMarked
package nl.kiem.initiative.signal.domain;

import org.jspecify.annotations.NullMarked;

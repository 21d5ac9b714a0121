/** Organisations, initiatives, pilots and funds: what may happen to them, and why not. No framework, no clock. */
@NullMarked
package nl.kiem.initiative.domain;

import org.jspecify.annotations.NullMarked;

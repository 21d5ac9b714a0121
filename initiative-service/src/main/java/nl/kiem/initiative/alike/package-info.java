/** Deja vu: what was tried before that looks like this, and what was learnt. */
@NullMarked
package nl.kiem.initiative.alike;

import org.jspecify.annotations.NullMarked;

/** Proof that leaves this installation in a file, and proof that comes in with one. */
@NullMarked
package nl.kiem.initiative.passport;

import org.jspecify.annotations.NullMarked;

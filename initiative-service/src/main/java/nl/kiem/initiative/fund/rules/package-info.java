/** Reads the rules of funds out of their files. */
@NullMarked
package nl.kiem.initiative.fund.rules;

import org.jspecify.annotations.NullMarked;

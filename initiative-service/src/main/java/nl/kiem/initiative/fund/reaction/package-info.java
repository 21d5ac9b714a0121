/** What follows for funds from facts elsewhere, and for others from theirs. */
@NullMarked
package nl.kiem.initiative.fund.reaction;

import org.jspecify.annotations.NullMarked;

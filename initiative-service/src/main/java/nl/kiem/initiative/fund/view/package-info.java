/** The lists of funds and of what they allocated, and what funds wait for. */
@NullMarked
package nl.kiem.initiative.fund.view;

import org.jspecify.annotations.NullMarked;

/** The list of rounds, and the scorecard of an organisation. */
@NullMarked
package nl.kiem.initiative.biotope.view;

import org.jspecify.annotations.NullMarked;

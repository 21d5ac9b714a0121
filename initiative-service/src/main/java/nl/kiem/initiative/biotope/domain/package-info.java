/** What may happen to a round, what all answers together say, and what is withheld. No framework, no clock. */
@NullMarked
package nl.kiem.initiative.biotope.domain;

import org.jspecify.annotations.NullMarked;

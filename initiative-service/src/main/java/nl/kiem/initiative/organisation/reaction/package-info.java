/** What follows when somebody answers for an initiative, or leaves the function in which they do. */
@NullMarked
package nl.kiem.initiative.organisation.reaction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.organisation.reaction;

import org.jspecify.annotations.NullMarked;

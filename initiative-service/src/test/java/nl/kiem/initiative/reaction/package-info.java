@NullMarked
package nl.kiem.initiative.reaction;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.biotope.ballot;

import org.jspecify.annotations.NullMarked;

/** Who may answer once, and what was answered, without anybody being able to put the two together. */
@NullMarked
package nl.kiem.initiative.biotope.ballot;

import org.jspecify.annotations.NullMarked;

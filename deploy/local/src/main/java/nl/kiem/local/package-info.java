/** Kiem on one machine: the command line, the processes behind it and the sample story. */
@NullMarked
package nl.kiem.local;

import org.jspecify.annotations.NullMarked;

/** Innovation funds (innovatiebudgetten), in euros and in hours. */
@NullMarked
package nl.kiem.initiative.fund;

import org.jspecify.annotations.NullMarked;

/** Innovation funds (innovatiebudgetten): ceilings, allocations, and how they are spent. */
@NullMarked
package nl.kiem.initiative.fund.domain;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.fund.rules;

import org.jspecify.annotations.NullMarked;

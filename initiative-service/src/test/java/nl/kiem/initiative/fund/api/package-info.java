@NullMarked
package nl.kiem.initiative.fund.api;

import org.jspecify.annotations.NullMarked;

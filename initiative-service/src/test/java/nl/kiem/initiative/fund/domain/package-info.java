@NullMarked
package nl.kiem.initiative.fund.domain;

import org.jspecify.annotations.NullMarked;

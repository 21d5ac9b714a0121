@NullMarked
package nl.kiem.initiative.fund.view;

import org.jspecify.annotations.NullMarked;

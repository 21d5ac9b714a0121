@NullMarked
package nl.kiem.initiative.view;

import org.jspecify.annotations.NullMarked;

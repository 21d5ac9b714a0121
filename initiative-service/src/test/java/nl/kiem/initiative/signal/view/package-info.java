@NullMarked
package nl.kiem.initiative.signal.view;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.alike.view;

import org.jspecify.annotations.NullMarked;

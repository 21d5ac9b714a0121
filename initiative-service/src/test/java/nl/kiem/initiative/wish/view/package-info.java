@NullMarked
package nl.kiem.initiative.wish.view;

import org.jspecify.annotations.NullMarked;

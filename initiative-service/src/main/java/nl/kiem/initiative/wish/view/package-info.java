/** What was asked for and is still not offered. */
@NullMarked
package nl.kiem.initiative.wish.view;

import org.jspecify.annotations.NullMarked;

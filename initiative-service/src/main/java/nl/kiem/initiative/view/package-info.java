/** What can be read without folding a history. */
@NullMarked
package nl.kiem.initiative.view;

import org.jspecify.annotations.NullMarked;

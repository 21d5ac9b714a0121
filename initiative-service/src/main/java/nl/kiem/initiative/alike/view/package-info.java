/** What is told of initiatives and pilots, and the search in it. */
@NullMarked
package nl.kiem.initiative.alike.view;

import org.jspecify.annotations.NullMarked;

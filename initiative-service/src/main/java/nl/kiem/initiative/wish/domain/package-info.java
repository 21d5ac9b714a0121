/** What is asked for where nothing is offered. */
@NullMarked
package nl.kiem.initiative.wish.domain;

import org.jspecify.annotations.NullMarked;

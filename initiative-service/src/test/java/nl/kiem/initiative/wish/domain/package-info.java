@NullMarked
package nl.kiem.initiative.wish.domain;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.api;

import org.jspecify.annotations.NullMarked;

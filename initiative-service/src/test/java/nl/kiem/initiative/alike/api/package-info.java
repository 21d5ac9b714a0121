@NullMarked
package nl.kiem.initiative.alike.api;

import org.jspecify.annotations.NullMarked;

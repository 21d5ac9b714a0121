@NullMarked
package nl.kiem.initiative.alike;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.facility;

import org.jspecify.annotations.NullMarked;

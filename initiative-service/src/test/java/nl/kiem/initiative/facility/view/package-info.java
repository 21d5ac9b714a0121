@NullMarked
package nl.kiem.initiative.facility.view;

import org.jspecify.annotations.NullMarked;

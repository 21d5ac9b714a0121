@NullMarked
package nl.kiem.initiative.biotope.view;

import org.jspecify.annotations.NullMarked;

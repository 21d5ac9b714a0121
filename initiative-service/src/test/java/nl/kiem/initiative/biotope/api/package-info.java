@NullMarked
package nl.kiem.initiative.biotope.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.biotope.domain;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.domain;

import org.jspecify.annotations.NullMarked;

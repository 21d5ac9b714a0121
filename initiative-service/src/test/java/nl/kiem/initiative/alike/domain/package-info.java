@NullMarked
package nl.kiem.initiative.alike.domain;

import org.jspecify.annotations.NullMarked;

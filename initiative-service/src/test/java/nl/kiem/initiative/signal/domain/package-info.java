@NullMarked
package nl.kiem.initiative.signal.domain;

import org.jspecify.annotations.NullMarked;

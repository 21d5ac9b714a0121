@NullMarked
package nl.kiem.initiative.facility.domain;

import org.jspecify.annotations.NullMarked;

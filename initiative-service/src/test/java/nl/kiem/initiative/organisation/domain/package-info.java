@NullMarked
package nl.kiem.initiative.organisation.domain;

import org.jspecify.annotations.NullMarked;

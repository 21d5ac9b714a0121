@NullMarked
package nl.kiem.initiative.organisation.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.collaboration.api;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.initiative.collaboration.domain;

import org.jspecify.annotations.NullMarked;

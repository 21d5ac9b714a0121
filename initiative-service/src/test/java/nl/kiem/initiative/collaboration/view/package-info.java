@NullMarked
package nl.kiem.initiative.collaboration.view;

import org.jspecify.annotations.NullMarked;

/** Which collaborations there are, and what they wait for. */
@NullMarked
package nl.kiem.initiative.collaboration.view;

import org.jspecify.annotations.NullMarked;

/** Which articles stand in the way of what, and who has to answer. */
@NullMarked
package nl.kiem.initiative.bottleneck.view;

import org.jspecify.annotations.NullMarked;

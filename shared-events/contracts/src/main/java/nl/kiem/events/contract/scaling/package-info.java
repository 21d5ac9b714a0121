/** Facts that the scaling service records. */
@NullMarked
package nl.kiem.events.contract.scaling;

import org.jspecify.annotations.NullMarked;

/** Facts that the initiative service records. */
@NullMarked
package nl.kiem.events.contract.initiative;

import org.jspecify.annotations.NullMarked;

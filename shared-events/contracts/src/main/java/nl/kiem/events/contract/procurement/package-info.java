/** Facts that the procurement service records. */
@NullMarked
package nl.kiem.events.contract.procurement;

import org.jspecify.annotations.NullMarked;

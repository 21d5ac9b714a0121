/** From a verified token to an {@link nl.kiem.events.contract.Actor}. */
@NullMarked
package nl.kiem.events.runtime.identity;

import org.jspecify.annotations.NullMarked;

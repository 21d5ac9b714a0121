/** The event store on PostgreSQL and the catalogue that gives every stored type its name and shape. */
@NullMarked
package nl.kiem.events.runtime.store;

import org.jspecify.annotations.NullMarked;

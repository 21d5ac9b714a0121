/** The kernel without a framework: deciders, refusals, the ports of the store, views and reactions. */
@NullMarked
package nl.kiem.events;

import org.jspecify.annotations.NullMarked;

/** A small resource and the questions that every service's edge must answer alike. */
@NullMarked
package nl.kiem.events.testkit.edge;

import org.jspecify.annotations.NullMarked;

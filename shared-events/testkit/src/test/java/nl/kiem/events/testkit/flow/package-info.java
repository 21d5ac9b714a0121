/** The kernel's flow, from the event table to its readers, on a real PostgreSQL and a real Kafka. */
@NullMarked
package nl.kiem.events.testkit.flow;

import org.jspecify.annotations.NullMarked;

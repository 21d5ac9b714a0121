/** Between the event table and Kafka: the relay out, CloudEvents, and the reactions in. */
@NullMarked
package nl.kiem.events.runtime.kafka;

import org.jspecify.annotations.NullMarked;

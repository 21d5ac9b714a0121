/** What tests of every service share: given/when/then, conformance suites, real PostgreSQL and Kafka. */
@NullMarked
package nl.kiem.events.testkit;

import org.jspecify.annotations.NullMarked;

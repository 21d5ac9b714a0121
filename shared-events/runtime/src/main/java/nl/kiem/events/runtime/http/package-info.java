/**
 * The HTTP edge that every service shares: who asks, what is answered, what a failure looks like. A resource only
 * turns JSON into a command and an outcome into an answer.
 */
@NullMarked
package nl.kiem.events.runtime.http;

import org.jspecify.annotations.NullMarked;

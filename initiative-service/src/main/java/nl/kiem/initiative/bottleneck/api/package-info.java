/** Commands to legal bottlenecks over HTTP. */
@NullMarked
package nl.kiem.initiative.bottleneck.api;

import org.jspecify.annotations.NullMarked;

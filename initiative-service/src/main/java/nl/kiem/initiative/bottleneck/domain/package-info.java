/** What may happen to a legal bottleneck, and why not. No framework, no clock. */
@NullMarked
package nl.kiem.initiative.bottleneck.domain;

import org.jspecify.annotations.NullMarked;

/** What scaling cases and rollouts may become, and why not. */
@NullMarked
package nl.kiem.scaling.domain;

import org.jspecify.annotations.NullMarked;

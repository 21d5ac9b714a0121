/** What is known of organisations, and which rules guard it. */
@NullMarked
package nl.kiem.initiative.organisation.domain;

import org.jspecify.annotations.NullMarked;

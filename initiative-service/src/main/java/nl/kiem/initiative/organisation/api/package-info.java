/** What can be asked of the register over REST. */
@NullMarked
package nl.kiem.initiative.organisation.api;

import org.jspecify.annotations.NullMarked;

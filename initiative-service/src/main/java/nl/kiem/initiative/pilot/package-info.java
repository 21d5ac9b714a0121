/** What the parts of this service that deal with pilots ask of each other. */
@NullMarked
package nl.kiem.initiative.pilot;

import org.jspecify.annotations.NullMarked;

/** The proof passport: what a pilot has proven, in one file that others check without asking us. */
@NullMarked
package nl.kiem.events.passport;

import org.jspecify.annotations.NullMarked;

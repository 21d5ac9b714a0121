/** Passports over REST. */
@NullMarked
package nl.kiem.initiative.passport.api;

import org.jspecify.annotations.NullMarked;

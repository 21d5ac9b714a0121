@NullMarked
package nl.kiem.events.passport;

import org.jspecify.annotations.NullMarked;

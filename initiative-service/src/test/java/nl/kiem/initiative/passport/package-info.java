@NullMarked
package nl.kiem.initiative.passport;

import org.jspecify.annotations.NullMarked;

/** What looks alike, for whoever asks before money is spent. */
@NullMarked
package nl.kiem.initiative.alike.api;

import org.jspecify.annotations.NullMarked;

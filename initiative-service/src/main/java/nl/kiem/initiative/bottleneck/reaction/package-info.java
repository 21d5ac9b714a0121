/** What follows by itself from legal findings of pilots and legal barriers of scaling cases. */
@NullMarked
package nl.kiem.initiative.bottleneck.reaction;

import org.jspecify.annotations.NullMarked;

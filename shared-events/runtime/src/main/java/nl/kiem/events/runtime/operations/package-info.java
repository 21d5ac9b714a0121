/** What the operator sees and does: status, failed events, redrives, replays, health and figures. */
@NullMarked
package nl.kiem.events.runtime.operations;

import org.jspecify.annotations.NullMarked;

/** What every background loop needs: a lease, a checkpoint, a session, a patient way of trying again. */
@NullMarked
package nl.kiem.events.runtime.flow;

import org.jspecify.annotations.NullMarked;

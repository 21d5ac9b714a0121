/** What makes a change to recorded facts visible, computed in one way by the service and by whoever audits it. */
@NullMarked
package nl.kiem.events.proof;

import org.jspecify.annotations.NullMarked;

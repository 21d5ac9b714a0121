/** The key with which the service signs what others check without it. */
@NullMarked
package nl.kiem.events.runtime.signature;

import org.jspecify.annotations.NullMarked;

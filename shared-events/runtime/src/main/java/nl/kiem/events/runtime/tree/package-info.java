/** Grows the Merkle tree over everything that the service recorded, signs its heads and shows them to everybody. */
@NullMarked
package nl.kiem.events.runtime.tree;

import org.jspecify.annotations.NullMarked;

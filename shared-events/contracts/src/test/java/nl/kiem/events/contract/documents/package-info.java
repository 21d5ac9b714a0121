/** The documents that other organisations build against, made from the contracts and compared with what is committed. */
@NullMarked
package nl.kiem.events.contract.documents;

import org.jspecify.annotations.NullMarked;

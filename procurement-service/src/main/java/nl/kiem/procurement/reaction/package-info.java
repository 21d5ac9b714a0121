/** What other services' facts lead to here. */
@NullMarked
package nl.kiem.procurement.reaction;

import org.jspecify.annotations.NullMarked;

/** Innovation procurement: needs, routes and tenders under dated rules. */
@NullMarked
package nl.kiem.procurement;

import org.jspecify.annotations.NullMarked;

/** Commands over HTTP. */
@NullMarked
package nl.kiem.procurement.api;

import org.jspecify.annotations.NullMarked;

/** What a need and a tender may do, and the law that they are held to. */
@NullMarked
package nl.kiem.procurement.domain;

import org.jspecify.annotations.NullMarked;

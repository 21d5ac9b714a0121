/** What can be asked about needs and tenders. */
@NullMarked
package nl.kiem.procurement.view;

import org.jspecify.annotations.NullMarked;

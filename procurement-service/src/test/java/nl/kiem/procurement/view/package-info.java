@NullMarked
package nl.kiem.procurement.view;

import org.jspecify.annotations.NullMarked;

@NullMarked
package nl.kiem.procurement.domain;

import org.jspecify.annotations.NullMarked;

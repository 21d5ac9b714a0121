@NullMarked
package nl.kiem.procurement;

import org.jspecify.annotations.NullMarked;

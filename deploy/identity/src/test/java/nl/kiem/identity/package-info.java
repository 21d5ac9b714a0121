@NullMarked
package nl.kiem.identity;

import org.jspecify.annotations.NullMarked;

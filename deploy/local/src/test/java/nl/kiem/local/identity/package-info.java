@NullMarked
package nl.kiem.local.identity;

import org.jspecify.annotations.NullMarked;

/** Looking at a running platform from outside. */
@NullMarked
package nl.kiem.local.status;

import org.jspecify.annotations.NullMarked;

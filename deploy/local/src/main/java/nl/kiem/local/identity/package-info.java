/** The identity provider of the local platform; refused anywhere else. */
@NullMarked
package nl.kiem.local.identity;

import org.jspecify.annotations.NullMarked;

/** The list of organisations that ships with Kiem, and how it gets into a running platform. */
@NullMarked
package nl.kiem.local.register;

import org.jspecify.annotations.NullMarked;

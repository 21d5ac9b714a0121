/** The sample story, told through the public interfaces only. */
@NullMarked
package nl.kiem.local.demo;

import org.jspecify.annotations.NullMarked;

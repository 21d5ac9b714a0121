/** Tests of the portfolio import that need no platform. */
@NullMarked
package nl.kiem.local.portfolio;

import org.jspecify.annotations.NullMarked;

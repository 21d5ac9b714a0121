/** Takes a portfolio that somebody already keeps into initiative-service, through its public API. */
@NullMarked
package nl.kiem.local.portfolio;

import org.jspecify.annotations.NullMarked;

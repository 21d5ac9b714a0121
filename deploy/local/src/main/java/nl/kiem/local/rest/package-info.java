/** Talking to the services as any other client does. */
@NullMarked
package nl.kiem.local.rest;

import org.jspecify.annotations.NullMarked;

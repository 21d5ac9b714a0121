/** A service against the identity provider that production has. */
@NullMarked
package nl.kiem.keycloak;

import org.jspecify.annotations.NullMarked;

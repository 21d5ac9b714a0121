/** Who may come in, as code: the realm, the accounts of a developer's machine, and Keycloak as an own process. */
@NullMarked
package nl.kiem.identity;

import org.jspecify.annotations.NullMarked;

/** Signatures that others can check without us: Ed25519 (RFC 8032) in compact JWS (RFC 7515, RFC 8037), out of the JDK. */
@NullMarked
package nl.kiem.events.signature;

import org.jspecify.annotations.NullMarked;

package nl.kiem.events.testkit;

import java.security.PublicKey;
import java.util.Optional;

/** An identity provider, and what it can be brought to make. */
public interface TokenMint {

    /** A token that every service takes for reading: of a person with one role. */
    String good();

    /** With which {@link #good()} is verified. */
    PublicKey key();

    /** A token that is wrong in one way; empty when this provider cannot be brought to make one. */
    Optional<String> twisted(Twist how);
}

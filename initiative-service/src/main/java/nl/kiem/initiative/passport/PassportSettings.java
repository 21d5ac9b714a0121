package nl.kiem.initiative.passport;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Whose passports are believed. */
@ConfigMapping(prefix = "kiem.initiative.passport")
public interface PassportSettings {

    /**
     * Folder with a key set of each installation that is trusted beside this one, as it publishes it at {@code
     * /v1/passport-keys}: {@code <name>.json}. Read when the service starts.
     */
    Optional<String> trustedIssuers();

    /** How passports name this installation. */
    @WithDefault("urn:nld:oin:${kiem.oin}:systeem:${kiem.service}")
    String issuer();

    /**
     * Ids ({@code kid}) of keys of this installation that somebody else may have: they are published and believed no
     * more. Every passport is fetched anew and then signed with the present key.
     */
    Optional<Set<String>> withdrawnKeys();
}

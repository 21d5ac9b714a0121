package nl.kiem.initiative.passport;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Whose passports are believed. */
@ConfigMapping(prefix = "kiem.initiative.passport")
public interface PassportSettings {

    /**
     * Folder with a key set of each installation that is trusted beside this one, as it publishes it at {@code
     * /v1/passport-keys}: {@code <name>.json}. Read when the service starts.
     */
    Optional<String> trustedIssuers();
}

package nl.kiem.initiative.fund;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Product defaults for innovation funds that an organisation may change. */
@ConfigMapping(prefix = "kiem.initiative.fund")
public interface FundSettings {

    /** Calendar days for closing a fund after its period. */
    @WithDefault("30")
    int closingDays();

    /** Rule sets that come with the service, by their ids. */
    @WithDefault("innovatiebudget-2024")
    Optional<List<String>> shippedRules();

    /** Folder with rule sets of this installation, one in each file that ends in {@code .yaml}. */
    Optional<String> rulesFolder();
}

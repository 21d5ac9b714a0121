package nl.kiem.events.runtime.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Requests per window, for each client apart. Systems deliver registers and portfolios, people do not. */
@ConfigMapping(prefix = "kiem.rate")
public interface RateSettings {

    @WithDefault("60S")
    Duration window();

    /** Multiplies every budget; for a place that measures. */
    @WithDefault("1")
    int factor();

    /** Without a valid token, per address. */
    @WithDefault("1200")
    int anonymous();

    @WithDefault("1200")
    int personRead();

    @WithDefault("600")
    int personWrite();

    @WithDefault("12000")
    int systemRead();

    @WithDefault("30000")
    int systemWrite();

    /** Clients that are remembered at a time; whoever is forgotten has a full budget again. */
    @WithDefault("20000")
    int clientsMax();
}

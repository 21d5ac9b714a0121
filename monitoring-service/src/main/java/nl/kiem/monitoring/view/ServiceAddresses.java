package nl.kiem.monitoring.view;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** Where the services can be asked how they are doing: {@code kiem.services.<name>=http://host:port}. */
@ConfigMapping(prefix = "kiem.services")
public interface ServiceAddresses {

    @WithParentName
    Map<String, String> all();
}

package nl.kiem.local.status;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import nl.kiem.local.rest.Rest;
import org.junit.jupiter.api.Test;

class SurveyTest {

    @Test
    void the_lag_of_a_service_is_that_of_its_slowest_view() throws JsonProcessingException {
        var lag = Survey.lag(Rest.JSON.readTree("""
                {"service": "scaling-service", "ready": true,
                 "relay": {"position": "1:2", "lagEvents": 3, "oldestUnsentSeconds": 1},
                 "views": [{"name": "a_v1", "lagEvents": 0, "stoppedBy": null}, {"name": "b_v1", "lagEvents": 7,
                            "stoppedBy": "pilot-1/8"}],
                 "reactions": {"lag": 2}, "failedEvents": 1}"""));
        assertThat(lag).isEqualTo(new PartStatus.Lag(3, 1, 7, 2, 1, List.of("b_v1")));
        assertThat(lag.isNone()).isFalse();
    }
}

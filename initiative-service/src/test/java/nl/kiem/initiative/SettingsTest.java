package nl.kiem.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import nl.kiem.initiative.biotope.BiotopeSettings;
import nl.kiem.initiative.booking.BookingSettings;
import nl.kiem.initiative.bottleneck.BottleneckSettings;
import nl.kiem.initiative.collaboration.CollaborationSettings;
import nl.kiem.initiative.signal.SignalSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As Quarkus reads the settings when it starts. */
class SettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kiem.initiative.terms.screening-working-days",
                "kiem.initiative.terms.explore-days",
                "kiem.initiative.terms.grace-working-days",
                "kiem.initiative.pilots.resumption-working-days",
                "kiem.initiative.booking.answer-working-days",
                "kiem.initiative.bottleneck.answer-working-days",
                "kiem.initiative.signal.assess-working-days",
                "kiem.initiative.biotope.plan-working-days",
                "kiem.initiative.collaboration.sign-working-days"
            })
    void a_term_of_no_days_stops_the_start_and_is_named(String term) {
        assertThatThrownBy(() -> read(Map.of(term, "0")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(term + " must be greater than or equal to 1");
        assertThat(read(Map.of(term, "1")).getConfigMapping(InitiativeSettings.class))
                .isNotNull();
    }

    private static SmallRyeConfig read(Map<String, String> given) {
        Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
        return new SmallRyeConfigBuilder()
                .withMapping(InitiativeSettings.class)
                .withMapping(BookingSettings.class)
                .withMapping(BottleneckSettings.class)
                .withMapping(SignalSettings.class)
                .withMapping(BiotopeSettings.class)
                .withMapping(CollaborationSettings.class)
                .withValidator((BeanValidationConfigValidator) () -> validator)
                .withSources(new PropertiesConfigSource(given, "given", 100))
                .build();
    }
}

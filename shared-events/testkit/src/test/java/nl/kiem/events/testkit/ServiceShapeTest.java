package nl.kiem.events.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ServiceShapeTest {

    private static final ServiceShape CROOKED = new ServiceShape() {
        @Override
        public JavaClasses production() {
            return new ClassFileImporter().importPackages("nl.kiem.events.testkit.crooked");
        }
    };

    @Test
    void a_framework_in_the_domain_is_refused() {
        assertThatThrownBy(CROOKED::the_domain_knows_only_java_the_contracts_and_the_kernel)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("AsksTheClock");
    }

    @Test
    void a_clock_in_the_domain_is_refused() {
        assertThatThrownBy(CROOKED::the_domain_asks_no_clock_and_throws_no_dice)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Instant.now");
    }

    @Test
    void an_endpoint_that_does_not_say_who_may_use_it_or_says_two_things_is_refused() {
        assertThatThrownBy(CROOKED::every_endpoint_says_who_may_use_it)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OpenDoors.forgotten() says neither")
                .hasMessageContaining("OpenDoors.contradictory() says both")
                .hasMessageNotContaining("asItShould");
    }

    @Test
    void a_command_or_a_look_that_forgets_who_asks_is_refused() {
        assertThatThrownBy(CROOKED::what_a_caller_asks_is_judged_for_that_caller)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("OpenDoors.forWhom")
                .hasMessageContaining("CommandHandler.load(")
                .hasMessageContaining("CommandHandler.handle(")
                .hasMessageNotContaining("forTheCaller");
    }

    @Test
    void a_package_that_does_not_say_what_null_means_is_refused() {
        assertThatThrownBy(CROOKED::every_package_says_what_null_means)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("AsksTheClock");
    }
}

package nl.kiem.events.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import nl.kiem.events.CommandHandler;
import nl.kiem.events.Decider;
import nl.kiem.events.Metadata;
import nl.kiem.events.StreamId;
import nl.kiem.events.View;
import nl.kiem.events.runtime.http.Access;
import nl.kiem.events.runtime.view.Filter;
import nl.kiem.events.runtime.view.ViewReader;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The house rules that keep the services alike. A service's test is one line: {@code class ShapeTest implements
 * ServiceShape {}}; the rules run over the classes below the test's own package.
 */
public interface ServiceShape {

    /** Production classes of the service under test. */
    default JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(getClass().getPackageName());
    }

    @Test
    default void the_domain_knows_only_java_the_contracts_and_the_kernel() {
        check(classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "nl.kiem.events",
                        "nl.kiem.events.contract..",
                        "nl.kiem.events.passport",
                        "nl.kiem.events.proof",
                        "..domain..",
                        "org.jspecify..")));
    }

    @Test
    default void the_domain_asks_no_clock_and_throws_no_dice() {
        check(noClasses()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ThreadLocalRandom.class));
    }

    @Test
    default void commands_and_queries_do_not_see_each_others_insides() {
        check(noClasses()
                .that()
                .resideInAPackage("..view..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..api..", "..reaction.."));
    }

    @Test
    default void reactions_send_commands_and_read_no_views() {
        check(noClasses()
                .that()
                .resideInAPackage("..reaction..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..api..", "..view.."));
    }

    @Test
    default void nothing_blocks_an_event_loop_by_annotation() {
        check(noClasses().should().beAnnotatedWith(Blocking.class));
        check(noMethods().should().beAnnotatedWith(Blocking.class));
    }

    @Test
    default void nobody_runs_jakarta_transactions_over_reactive_sessions() {
        check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.transaction.Transactional"));
    }

    @Test
    default void fields_are_not_injected() {
        check(noFields().should().beAnnotatedWith("jakarta.inject.Inject"));
    }

    @Test
    default void every_package_says_what_null_means() {
        check(classes()
                .that(not(simpleNameEndingWith("package-info")))
                .and()
                .areTopLevelClasses()
                .and()
                .resideInAPackage("nl.kiem..")
                .should(resideInANullMarkedPackage()));
    }

    @Test
    default void every_endpoint_says_who_may_use_it() {
        check(methods().that().areMetaAnnotatedWith(HttpMethod.class).should(sayWhoMayUseThem()));
    }

    @Test
    default void what_a_caller_asks_is_judged_for_that_caller() {
        check(noClasses()
                .that()
                .resideInAPackage("..api..")
                .should()
                .callMethod(
                        CommandHandler.class,
                        "handle",
                        StreamId.class,
                        Object.class,
                        Metadata.class,
                        OptionalLong.class)
                .orShould()
                .callMethod(CommandHandler.class, "load", StreamId.class));
        check(noClasses()
                .that()
                .resideInAPackage("..view..")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .callMethod(ViewReader.class, "byId", View.class, String.class)
                .orShould()
                .callMethod(ViewReader.class, "page", View.class, String.class, int.class, Filter[].class));
    }

    @Test
    default void deciders_and_views_need_little_and_stay_synchronous() {
        check(classes()
                .that()
                .implement(Decider.class)
                .or()
                .implement(View.class)
                .should(haveAtMostConstructorParameters()));
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("..domain..")
                .should()
                .notHaveRawReturnType(io.smallrye.mutiny.Uni.class));
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(production());
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetAnnotationOfType(NullMarked.class)
                        .isPresent();
                if (!marked)
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no @NullMarked package"));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayUseThem() {
        return new ArchCondition<>("have either @Access or @PermitAll") {
            @Override
            public void check(JavaMethod endpoint, ConditionEvents events) {
                boolean judged = endpoint.isAnnotatedWith(Access.class) || endpoint.isAnnotatedWith(Access.Any.class);
                boolean open = endpoint.isAnnotatedWith(PermitAll.class)
                        || endpoint.getOwner().isAnnotatedWith(PermitAll.class);
                if (judged == open) {
                    events.add(SimpleConditionEvent.violated(
                            endpoint, endpoint.getFullName() + " says " + (judged ? "both" : "neither")));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMostConstructorParameters() {
        int most = 4;
        return new ArchCondition<>("take at most " + most + " dependencies") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > most)
                        .forEach(constructor -> events.add(SimpleConditionEvent.violated(
                                constructor, constructor.getFullName() + " takes more than " + most)));
            }
        };
    }
}

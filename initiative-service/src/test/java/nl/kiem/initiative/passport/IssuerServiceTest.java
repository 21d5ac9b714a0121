package nl.kiem.initiative.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kiem.events.contract.OrganisationId;
import nl.kiem.events.contract.initiative.RiskClass;
import nl.kiem.events.contract.initiative.StudyDesign;
import nl.kiem.events.passport.ProofPassport;
import nl.kiem.events.proof.Hash;
import nl.kiem.events.runtime.signature.ServiceKey;
import nl.kiem.events.runtime.tree.TreeHeads;
import nl.kiem.events.signature.VerifyingKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IssuerServiceTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final OrganisationId MINISTRY = new OrganisationId("tooi:mnre1034");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private final TreeHeads heads;
    private final ServiceKey before = new ServiceKey("local", Optional.empty());
    private final ServiceKey after = new ServiceKey("local", Optional.empty());

    IssuerServiceTest(TreeHeads heads) {
        this.heads = heads;
    }

    @Test
    void a_key_that_only_ever_signed_passports_is_published_still_when_another_has_taken_its_place() {
        assertThat(keys(after, Set.of())).contains(after.verifying()).doesNotContain(before.verifying());
        String signed = issuer(before, Set.of()).sign(passport()).await().atMost(SOON);
        assertThat(before.verifying().verify(ProofPassport.TYPE, signed)).isPresent();
        assertThat(keys(after, Set.of())).contains(after.verifying(), before.verifying());
    }

    @Test
    void a_key_that_was_withdrawn_is_neither_published_nor_signed_with() {
        issuer(before, Set.of()).sign(passport()).await().atMost(SOON);
        String withdrawn = before.verifying().id();
        assertThat(keys(after, Set.of(withdrawn))).contains(after.verifying()).doesNotContain(before.verifying());
        assertThatThrownBy(() -> issuer(before, Set.of(withdrawn)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(withdrawn);
    }

    private Set<VerifyingKey> keys(ServiceKey key, Set<String> withdrawn) {
        return issuer(key, withdrawn).keys().await().atMost(SOON);
    }

    private Issuer issuer(ServiceKey key, Set<String> withdrawn) {
        return new Issuer(key, heads, new PassportSettings() {
            @Override
            public Optional<String> trustedIssuers() {
                return Optional.empty();
            }

            @Override
            public String issuer() {
                return "urn:x";
            }

            @Override
            public Optional<Set<String>> withdrawnKeys() {
                return withdrawn.isEmpty() ? Optional.empty() : Optional.of(withdrawn);
            }
        });
    }

    private static ProofPassport passport() {
        return new ProofPassport(
                "urn:x",
                MINISTRY,
                new ProofPassport.Idea(new UUID(0, 1), "Letters", null, List.of(), List.of()),
                new ProofPassport.Trial(
                        new UUID(0, 2), List.of("fewer calls"), StudyDesign.COMPARISON, RiskClass.LOW, DAY, DAY),
                new ProofPassport.Evidence(3, "fair", "one region", MINISTRY, DAY, "d", Hash.NONE),
                List.of(),
                DAY,
                DAY.plusYears(2),
                new ProofPassport.LogEntry("pilot-x/1", Hash.NONE));
    }
}

package nl.kiem.events.runtime.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Client ANNA = new Client(Client.Kind.PERSON, "portal p-anna");
    private static final Client BRAM = new Client(Client.Kind.PERSON, "portal p-bram");

    private final Hand hand = new Hand();
    private final RateLimits limits = new RateLimits(new Small(), hand);

    @Test
    void each_request_takes_one_and_the_answer_says_what_is_left() {
        Spent first = limits.spend(ANNA, true);
        assertThat(first.refused()).isFalse();
        assertThat(first.policy()).isEqualTo("\"write\";q=3;w=60");
        assertThat(first.limit()).isEqualTo("\"write\";r=2;t=20");
    }

    @Test
    void who_has_nothing_left_is_told_when_there_is_one_again_and_then_has_one() {
        for (int i = 0; i < 3; i++) limits.spend(ANNA, true);
        Spent refused = limits.spend(ANNA, true);
        assertThat(refused.retryAfterSeconds()).isEqualTo(20);
        hand.move(Duration.ofSeconds(19));
        assertThat(limits.spend(ANNA, true).refused()).isTrue();
        hand.move(Duration.ofSeconds(1));
        assertThat(limits.spend(ANNA, true).refused()).isFalse();
        assertThat(limits.spend(ANNA, true).refused()).isTrue();
    }

    @Test
    void one_clients_haste_is_not_anothers() {
        for (int i = 0; i < 10; i++) limits.spend(ANNA, true);
        assertThat(limits.spend(BRAM, true).refused()).isFalse();
    }

    @Test
    void reading_and_writing_are_counted_apart() {
        for (int i = 0; i < 10; i++) limits.spend(ANNA, true);
        assertThat(limits.spend(ANNA, false).policy()).isEqualTo("\"read\";q=5;w=60");
    }

    @Test
    void without_a_token_there_is_one_budget_per_address() {
        Client nobody = Client.anonymous("192.0.2.7");
        limits.spend(nobody, false);
        Spent second = limits.spend(nobody, true);
        assertThat(second.limit()).startsWith("\"anonymous\";r=0");
        assertThat(limits.spend(nobody, false).refused()).isTrue();
        assertThat(limits.spend(Client.anonymous("192.0.2.8"), false).refused()).isFalse();
    }

    @Test
    void systems_may_send_more() {
        assertThat(limits.spend(new Client(Client.Kind.SYSTEM, "register x"), true)
                        .policy())
                .isEqualTo("\"write\";q=50;w=60");
    }

    @Test
    void a_flood_of_addresses_makes_no_client_be_forgotten() {
        for (int i = 0; i < 3; i++) limits.spend(ANNA, true);
        for (int i = 0; i < 10_000; i++) limits.spend(Client.anonymous("2001:db8::" + i), true);
        assertThat(limits.spend(ANNA, true).refused()).isTrue();
    }

    /** A clock that is moved by hand. */
    private static final class Hand implements TimeMeter {

        private long nanos = 1;

        void move(Duration on) {
            nanos += on.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private record Small() implements RateSettings {

        @Override
        public Duration window() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int factor() {
            return 1;
        }

        @Override
        public int anonymous() {
            return 2;
        }

        @Override
        public int personRead() {
            return 5;
        }

        @Override
        public int personWrite() {
            return 3;
        }

        @Override
        public int systemRead() {
            return 40;
        }

        @Override
        public int systemWrite() {
            return 50;
        }

        @Override
        public int clientsMax() {
            return 100;
        }
    }
}

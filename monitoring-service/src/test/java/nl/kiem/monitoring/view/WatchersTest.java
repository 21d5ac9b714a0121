package nl.kiem.monitoring.view;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kiem.monitoring.view.Watchers.Entry;
import org.junit.jupiter.api.Test;

class WatchersTest {

    final Watchers watchers = new Watchers();

    @Test
    void a_client_has_twenty_streams_and_then_waits_for_one_to_end() {
        for (int i = 0; i < Watchers.PER_CLIENT_MAX; i++) {
            assertThat(watchers.enter("a")).isEqualTo(Entry.IN);
        }
        assertThat(watchers.enter("a")).isEqualTo(Entry.CLIENT_FULL);
        assertThat(watchers.enter("b")).isEqualTo(Entry.IN);
        watchers.leave("a");
        assertThat(watchers.enter("a")).isEqualTo(Entry.IN);
        assertThat(watchers.enter("a")).isEqualTo(Entry.CLIENT_FULL);
    }

    @Test
    void all_clients_together_have_a_limit_too() {
        for (int i = 0; i < Watchers.ALL_MAX; i++) {
            assertThat(watchers.enter("client-" + i)).isEqualTo(Entry.IN);
        }
        assertThat(watchers.enter("one-more")).isEqualTo(Entry.ALL_FULL);
        watchers.leave("client-0");
        assertThat(watchers.enter("one-more")).isEqualTo(Entry.IN);
    }
}

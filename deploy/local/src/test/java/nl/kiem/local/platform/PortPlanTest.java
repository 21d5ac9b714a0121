package nl.kiem.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import nl.kiem.local.Trouble;
import org.junit.jupiter.api.Test;

class PortPlanTest {

    final PortPlan plan = new PortPlan(PortPlan.BASE_DEFAULT);

    @Test
    void services_come_first_and_everything_else_behind_them() {
        assertThat(plan.address(Part.INITIATIVE)).isEqualTo("http://127.0.0.1:7100");
        assertThat(plan.address(Part.MONITORING)).isEqualTo("http://127.0.0.1:7103");
        assertThat(plan.issuer()).isEqualTo("http://127.0.0.1:7104/realms/kiem");
        assertThat(plan.address(Part.POSTGRESQL)).isEqualTo("127.0.0.1:7105");
        assertThat(plan.address(Part.KAFKA)).isEqualTo("127.0.0.1:7106");
        assertThat(plan.kafkaController()).isEqualTo(7107);
    }

    @Test
    void a_taken_port_is_named_with_its_user_and_a_base_that_is_free() {
        assertThatThrownBy(() -> plan.requireFree(port -> port != 7101 && port != 7206))
                .isInstanceOf(Trouble.class)
                .hasMessage("Port 7101, meant for scaling-service, is taken by another program; move all ports with"
                        + " --port-base 7300");
    }

    @Test
    void free_ports_are_no_trouble() {
        plan.requireFree(_ -> true);
    }

    @Test
    void a_base_without_room_behind_it_is_refused() {
        assertThatThrownBy(() -> new PortPlan(65_530)).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> new PortPlan(80)).isInstanceOf(Trouble.class);
    }

    @Test
    void a_port_on_which_somebody_listens_is_not_free() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortPlan.isFree(somebody.getLocalPort())).isFalse();
        }
    }
}

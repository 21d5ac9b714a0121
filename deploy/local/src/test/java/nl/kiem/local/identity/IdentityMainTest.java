package nl.kiem.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.kiem.identity.Accounts;
import org.junit.jupiter.api.Test;

class IdentityMainTest {

    @Test
    void the_light_provider_does_not_start_outside_the_local_profile() throws IOException, InterruptedException {
        for (String profile : new String[] {"production", "Local", ""}) {
            ProcessBuilder builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IdentityMain.class.getName(),
                            "0",
                            ".")
                    .redirectErrorStream(true);
            builder.environment().put("KIEM_PROFILE", profile);
            Process process = builder.start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(said).isEqualTo(2);
            assertThat(said).contains("KIEM_PROFILE=local");
        }
    }

    @Test
    void the_page_has_a_button_for_each_person_and_none_for_systems() {
        String page = LoginPage.html();
        assertThat(page)
                .contains(
                        "lang=\"nl\"",
                        "<span lang=\"en\">",
                        "value=\"tl-oorg10148\"",
                        "value=\"ops-00000099000000001000\"")
                .doesNotContain("value=\"sys-", "<script", "{&quot;org&quot;:&quot;&quot;");
        long people = Accounts.all().stream()
                .filter(account -> !account.name().startsWith("sys-"))
                .count();
        assertThat(page.split("<button", -1)).hasSize((int) people + 1);
    }
}

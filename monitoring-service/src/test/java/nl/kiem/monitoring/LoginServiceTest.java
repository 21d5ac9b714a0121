package nl.kiem.monitoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.kiem.events.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** People come in by way of the identity provider and go out again; nobody else makes their browser do either. */
@QuarkusTest
class LoginServiceTest {

    static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    static final String BROWSER = "text/html,application/xhtml+xml;q=0.9";

    CookieFilter cookies = new CookieFilter();

    @Test
    void somebody_logs_in_comes_back_to_the_page_and_is_shown_by_role_and_organisation() {
        Response back = login("TL tooi:mnre1034", "/threads?lang=en");
        assertThat(back.getHeader("Location")).isEqualTo("/threads?lang=en");
        browser()
                .get("/threads?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("innovation team lead · "))
                .body(containsString("Log out"))
                .body(not(containsString("Never Shown")));
    }

    @Test
    void the_provider_is_asked_for_a_code_with_a_proof_key_and_nothing_can_be_read_from_the_cookies() {
        Response sent = browser().get("/login?return=/threads");
        URI provider = URI.create(sent.getHeader("Location"));
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(provider.getQuery()).contains("response_type=code", "code_challenge_method=S256", "nonce=");
        List<String> set = callback("TL tooi:mnre1034", "/").getHeaders().getValues("Set-Cookie");
        assertThat(set).anySatisfy(cookie -> assertThat(cookie).startsWith("q_session"));
        for (String cookie : set) {
            if (cookie.contains("Max-Age=0")) continue; // taken away, holds nothing
            assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
            assertThat(cookie).doesNotContain("mnre1034").doesNotContain("eyJ0eXAiOiJKV1Qi");
        }
    }

    @Test
    void a_return_address_elsewhere_leads_home() {
        for (String elsewhere :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:x")) {
            cookies = new CookieFilter();
            assertThat(login("TL tooi:mnre1034", elsewhere).getHeader("Location"))
                    .as(elsewhere)
                    .isEqualTo("/");
        }
    }

    @Test
    void going_out_takes_a_form_of_our_own_page() {
        login("TL tooi:mnre1034", "/");
        browser().get("/logout").then().statusCode(405).header("Allow", "POST");
        browser().contentType(FORM).post("/logout").then().statusCode(403);
        browser()
                .header("Sec-Fetch-Site", "cross-site")
                .contentType(FORM)
                .post("/logout")
                .then()
                .statusCode(403);
        browser()
                .header("Origin", "https://evil.example")
                .contentType(FORM)
                .post("/logout")
                .then()
                .statusCode(403);
        browser().get("/").then().body(containsString("Uitloggen"));
        Response out = browser()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(FORM)
                .post("/logout");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.getHeader("Location")).contains("/end?", "id_token_hint=");
        browser().get("/").then().statusCode(200).body(containsString("Inloggen"));
    }

    @Test
    void a_cookie_opens_no_api() {
        login("OPS " + TestTokens.KEEPER, "/");
        browser().get("/").then().statusCode(200).body(containsString("Hoe draait het platform?"));
        browser().accept("application/json").get("/v1/operator-view").then().statusCode(401);
    }

    @Test
    void how_the_platform_runs_is_shown_to_its_operators_only() {
        login("OPS tooi:mnre1034", "/");
        browser().get("/").then().statusCode(200).body(not(containsString("Hoe draait het platform?")));
        given().get("/").then().statusCode(200).body(not(containsString("Hoe draait het platform?")));
    }

    @Test
    void a_session_with_a_token_for_somebody_else_is_none() {
        callback("TL tooi:mnre1034 " + LoginProvider.FOR_OTHERS, "/");
        assertThat(browser().get("/threads").asString()).doesNotContain("Uitloggen");
    }

    @Test
    void who_does_not_get_in_is_told_so_in_a_page() {
        String provider = browser().get("/login").getHeader("Location"); // without an account
        String denied = browser().get(provider).getHeader("Location");
        Response told = browser().get(denied);
        assertThat(told.statusCode()).isEqualTo(302);
        browser().get(told.getHeader("Location")).then().body(containsString("Inloggen is niet gelukt"));
        browser().get("/login/callback?code=1&state=2").then().statusCode(404).contentType(containsString("html"));
    }

    @Test
    void people_get_their_refusals_as_pages_and_programs_as_problems() {
        browser().get("/nowhere").then().statusCode(404).body(containsString("Niet gevonden"));
        given().accept("application/json").get("/nowhere").then().contentType("application/problem+json");
        browser().get("/v1/nowhere").then().statusCode(404).contentType("application/problem+json");
        browser().auth().oauth2("nonsense").get("/").then().statusCode(401).body(containsString("Niet ingelogd"));
        given().auth().oauth2("nonsense").get("/v1/portfolio").then().statusCode(401);
    }

    private RequestSpecification browser() {
        return given().config(RestAssuredConfig.config()
                        .redirect(RedirectConfig.redirectConfig().followRedirects(false)))
                .urlEncodingEnabled(false)
                .filter(cookies)
                .accept(BROWSER);
    }

    /** @return the answer with which the way to the provider and back ends */
    private Response login(String account, String goOn) {
        String restored = callback(account, goOn).getHeader("Location");
        return browser().get(restored);
    }

    private Response callback(String account, String goOn) {
        String provider = browser().get("/login?return=" + encoded(goOn)).getHeader("Location");
        String back = browser().get(provider + "&account=" + encoded(account)).getHeader("Location");
        return browser().get(back);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

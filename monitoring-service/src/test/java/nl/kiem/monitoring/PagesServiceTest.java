package nl.kiem.monitoring;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesServiceTest {

    @Test
    void the_first_page_speaks_dutch_unless_asked_otherwise() {
        given().when().get("/").then().statusCode(200).body(containsString("<html lang=\"nl\">"));
        given().header("Accept-Language", "en-GB,en;q=0.9")
                .when()
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("<html lang=\"en\">"));
    }
}

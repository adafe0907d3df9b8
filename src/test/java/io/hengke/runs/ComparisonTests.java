package io.hengke.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * Two runs of the {@link SmallCompany}: rent by revenue, then evenly. By hand, contributions go from -95.00, -100.00 and
 * -35.00 to -20.00, -150.00 and -60.00.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");
    private String left = "";
    private String right = "";
    private JsonNode comparison = analyst.get("/api/runs/defaults").json();

    @BeforeAll
    void runTwice() {
        server.get(TestFacts.class).are(SmallCompany.facts());
        var byUse = TestModels.saved(analyst, SmallCompany.BY_USE);
        left = TestRuns.finished(analyst, Map.of("modelVersion", byUse))
                .path("id")
                .asString();
        var evenly = TestModels.saved(analyst, SmallCompany.EVENLY);
        right = TestRuns.finished(analyst, Map.of("modelVersion", evenly))
                .path("id")
                .asString();
        comparison = analyst.get("/api/runs/comparison?left=%s&right=%s".formatted(left, right))
                .json();
    }

    @AfterAll
    void takeFactsAway() {
        server.get(TestFacts.class).are(Map.of());
    }

    @Test
    void tellsWhoWonAndLostByHowMuch() {
        var customers = comparison.path("movement").path("customers");

        assertThat(customers.path("changed").asLong()).isEqualTo(3);
        assertThat(customers.path("risen").asLong()).isEqualTo(1);
        assertThat(customers.path("upMinor").asLong()).isEqualTo(75_00);
        assertThat(customers.path("fallen").asLong()).isEqualTo(2);
        assertThat(customers.path("downMinor").asLong()).isEqualTo(-75_00);
    }

    @Test
    void listsTheCustomersWhoseContributionFell() {
        var page = customers("which=FALLEN&limit=1");

        assertThat(page.path("items").get(0).path("customerId").asString()).isEqualTo("BOB");
        assertThat(page.path("items").get(0).path("leftContributionMinor").asLong())
                .isEqualTo(-100_00);
        assertThat(page.path("items").get(0).path("rightContributionMinor").asLong())
                .isEqualTo(-150_00);

        var next = customers("which=FALLEN&limit=1&after=" + page.path("next").asString());
        assertThat(next.path("items").get(0).path("customerId").asString()).isEqualTo("CAT");
        assertThat(next.path("items").get(0).path("changeMinor").asLong()).isEqualTo(-25_00);
        assertThat(next.path("next").isNull()).isTrue();
    }

    @Test
    void keepsEveryFenOfEachPoolOnBothSides() {
        var pools = comparison.path("movement").path("pools");

        assertThat(pools.findValuesAsString("name")).containsExactlyInAnyOrder("rent", "calls", "advertising");
        for (var pool : pools) {
            for (var side : new String[] {"left", "right"}) {
                var split = pool.path(side);
                assertThat(split.path("customersMinor").asLong()
                                + split.path("idleMinor").asLong()
                                + split.path("unassignedMinor").asLong())
                        .isEqualTo(split.path("bookedMinor").asLong());
            }
        }
    }

    @Test
    void namesWhatWentInDifferently() {
        assertThat(comparison.path("differences").findValuesAsString("kind")).containsExactly("MODEL");
        assertThat(comparison.path("channels").findValuesAsString("channel")).contains("抖音");
        assertThat(comparison.path("metrics").findValuesAsString("metric")).contains("booked_cost");
    }

    @Test
    void isForThoseWhoSeeEveryCustomersCost() {
        assertThat(server.as("viewer")
                        .get("/api/runs/comparison?left=%s&right=%s".formatted(left, right))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesPlacesThatNoPageEndedAt() {
        assertThat(analyst.get("/api/runs/comparison/customers?left=%s&right=%s&after=eA".formatted(left, right))
                        .status())
                .isEqualTo(400);
    }

    private JsonNode customers(String query) {
        return analyst.get("/api/runs/comparison/customers?left=%s&right=%s&%s".formatted(left, right, query))
                .json();
    }
}

package io.hengke.results;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient.Answer;
import io.hengke.TestServer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scope, masks and refusals over HTTP, for the roles as they are delivered. The seller's own customers are A and C. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerApiTests {

    private final TestServer server = TestServer.shared();

    @SuppressWarnings("NullAway.Init")
    private PublishedShop shop;

    @BeforeAll
    void publish() {
        shop = new PublishedShop(server);
    }

    @AfterAll
    void takeBack() {
        shop.close();
    }

    @Test
    void listsASellersOwnCustomersOnly() {
        var answer = server.as("sales").get("/api/customers?sort=customerId");

        assertThat(ids(answer)).containsExactly("A", "C");
        assertThat(answer.json().path("total").asLong()).isEqualTo(2);
        assertThat(answer.json().path("run").path("currency").asString()).isEqualTo("CNY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/A", "/A/timeline", "/A/orders"})
    void tellsHowManyCustomersThereAreOnlyThoseWhoSeeThemAll(String path) {
        var run = server.as("sales").get("/api/customers" + path).json().path("run");
        assertThat(run.path("runId").isString()).isTrue();
        assertThat(run.path("customers").isNull()).isTrue();
        assertThat(server.as("analyst")
                        .get("/api/customers" + path)
                        .json()
                        .path("run")
                        .path("customers")
                        .asLong())
                .isGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/timeline", "/orders"})
    void doesNotFindOthersCustomersForASeller(String part) {
        assertThat(server.as("sales").get("/api/customers/A" + part).status()).isEqualTo(200);
        assertThat(server.as("sales").get("/api/customers/B" + part).status()).isEqualTo(404);
        assertThat(server.as("sales").get("/api/customers/nobody" + part).status())
                .isEqualTo(404);
    }

    @Test
    void answersAMissingPermissionAndAMaskedColumnAsForbidden() {
        assertThat(server.as("sales").get("/api/customers/A/trace").status()).isEqualTo(403);
        assertThat(server.as("sales").get("/api/costs").status()).isEqualTo(403);
        var sorted = server.as("sales").get("/api/customers?sort=-contributionMinor");
        assertThat(sorted.status()).isEqualTo(403);
        assertThat(sorted.code()).isEqualTo("results.column.forbidden");
    }

    @Test
    void exportsForThoseWhoMayAndKeepsATrail() {
        assertThat(server.as("viewer").get("/api/customers/export").status()).isEqualTo(403);

        var export =
                server.as("analyst").get("/api/customers/export?columns=customerId,name&sort=customerId&language=en");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.body().lines())
                .hasSize(6)
                .startsWith("\uFEFFCustomer no.,Name", "A,张伟明", "B,'=cmd|'/c calc'!A0");
        assertThat(server.as("administrator")
                        .get("/api/audit?action=customers.exported")
                        .body())
                .contains("customers.exported");
    }

    @Test
    void tracesACostAsJson() {
        var trace =
                server.as("analyst").get("/api/customers/A/trace?month=2026-01").json();

        assertThat(trace.path("isComplete").asBoolean()).isTrue();
        assertThat(trace.path("trace").path("totalMinor").asLong()).isEqualTo(82_00);
        assertThat(trace.toString()).contains("\"costId\":\"k1\"").contains("\"month\":\"2026-01\"");
    }

    @Test
    void keepsViewsOfOnesOwnAndShowsSharedOnes() {
        var view = Map.of("page", "customers", "name", "核心客户", "state", "tier=core", "isShared", true);
        var saved = server.as("analyst").post("/api/saved-views", view);
        assertThat(saved.status()).isEqualTo(201);
        var path = "/api/saved-views/" + saved.json().path("id").asString();

        assertThat(server.as("analyst").post("/api/saved-views", view).code()).isEqualTo("results.view.conflict");
        assertThat(server.as("viewer").get("/api/saved-views?page=customers").body())
                .contains("核心客户");
        assertThat(server.as("viewer").delete(path).status()).isEqualTo(404);
        assertThat(server.as("analyst").delete(path).status()).isEqualTo(204);
    }

    private static List<String> ids(Answer answer) {
        return answer.json()
                .path("items")
                .valueStream()
                .map(it -> it.path("customerId").asString())
                .toList();
    }
}

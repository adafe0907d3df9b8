package io.hengke.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A published run's pages over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageEndpointTests {

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");

    private String run = "";

    @BeforeAll
    void publish(@TempDir Path folder) throws IOException {
        run = DemoFacts.publish(server, folder);
    }

    @Test
    void everyChapterListedIsThereInBothLanguages() {
        var chapters = chapters(analyst.get("/api/pages").json());

        assertThat(chapters).hasSizeGreaterThan(20);
        for (var language : List.of("zh-CN", "en")) {
            assertThat(chapters).allSatisfy(it -> {
                var answer = inLanguage(language, "/api/pages/" + it);
                assertThat(answer.status()).as(it).isEqualTo(200);
                assertThat(answer.json().path("title").asString().matches("(?s).*\\p{IsHan}.*"))
                        .as(answer.json().path("title").asString())
                        .isEqualTo(language.equals("zh-CN"));
            });
        }
    }

    @Test
    void namesCodesInTheLanguageOfTheReader() {
        var chinese = inLanguage("zh-CN", "/api/names").json();

        assertThat(chinese.at("/pools/chat-support").asString()).isEqualTo("在线客服");
        assertThat(chinese.at("/activities/pick").asString()).isEqualTo("拣货");
        assertThat(chinese.at("/costTypes/acquisition.advertising").asString()).isEqualTo("广告");
        assertThat(chinese.at("/tables/fx_rates").asString()).isEqualTo("汇率");
        assertThat(inLanguage("en", "/api/names")
                        .json()
                        .at("/costTypes/acquisition")
                        .asString())
                .isEqualTo("Acquisition");
    }

    @Test
    void aBrowserThatHasThePageIsToldSo() {
        var first = analyst.get("/api/pages/cost");
        var tag = first.response().headers().firstValue("ETag").orElseThrow();

        var again = analyst.send(
                analyst.request("/api/pages/cost").header("If-None-Match", tag).GET());

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(tag).contains(run);
    }

    @Test
    void anEarlierRunIsReadWhenItIsNamed() {
        assertThat(analyst.get("/api/pages?run=" + run).status()).isEqualTo(200);
        assertThat(analyst.get("/api/pages?run=..%2F..%2Fpostgres").status()).isEqualTo(404);
    }

    @Test
    void whoMayNotSeeCostGetsNoAmountOfIt() {
        var viewer = server.as("viewer");

        assertThat(viewer.get("/api/pages/cost").code()).isEqualTo("pages.cost.forbidden");
        assertThat(chapters(viewer.get("/api/pages").json())).doesNotContain("cost", "profit", "customers");
        assertThat(viewer.get("/api/metrics/cac_paid").json().path("item").has("whole"))
                .isFalse();
    }

    @Test
    void aMetricHasItsValuesByMonthAndByChannel() {
        var metric = analyst.get("/api/metrics/cac_paid").json();

        assertThat(metric.path("currency").asString()).isEqualTo("CNY");
        assertThat(metric.at("/item/periods")).hasSizeGreaterThan(12);
        assertThat(metric.at("/item/splits")).isNotEmpty();
        assertThat(analyst.get("/api/metrics/none").code()).isEqualTo("pages.metric.not-found");
    }

    @Test
    void aMetricIsComparedBetweenRuns() {
        var runs = analyst.get("/api/metrics/cac_paid/runs").json();
        var whole = analyst.get("/api/metrics/cac_paid?run=" + run)
                .json()
                .at("/item/periods")
                .valueStream()
                .filter(it -> it.path("period").asString().equals("all"))
                .findFirst()
                .orElseThrow();

        assertThat(runs.path("unit").asString()).isEqualTo("minor");
        assertThat(runs.path("items").valueStream())
                .filteredOn(it -> it.path("id").asString().equals(run))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.path("whole")).isEqualTo(whole);
                    assertThat(it.path("version").asInt()).isEqualTo(1);
                });
        assertThat(server.as("viewer").get("/api/metrics/cac_paid/runs").json().findValues("whole"))
                .isEmpty();
    }

    private TestClient.Answer inLanguage(String language, String path) {
        return analyst.send(
                analyst.request(path).header("Accept-Language", language).GET());
    }

    private static List<String> chapters(JsonNode index) {
        var ids = new ArrayList<String>();
        index.path("groups")
                .forEach(group -> group.path("chapters")
                        .forEach(it -> ids.add(it.path("id").asString())));
        return ids;
    }
}

package io.hengke.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue with a run's figures, as the app reads it. */
class MetricPagesTests {

    private static final MetricCatalogue CATALOGUE = MetricCatalogue.load(Models.load());

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void everyMetricIsListedWithItsMeaningVersionAndOwnerInBothLanguages() throws IOException {
        for (var language : Language.values()) {
            var items = write(language).path("items");

            assertThat(items).hasSize(CATALOGUE.metrics().size());
            assertThat(items).allSatisfy(it -> {
                assertThat(it.path("formula").asString()).isNotBlank();
                assertThat(it.path("ownerName").asString()).isNotBlank();
                assertThat(it.path("version").asInt()).isPositive();
            });
        }
    }

    @Test
    void aMetricHasItsLatestMonthItsWholeWindowAndItsHistory() throws IOException {
        var cac = find(write(Language.EN).path("items"), "cac_paid");

        assertThat(cac.at("/latest/period").asString()).isEqualTo("2025-02");
        assertThat(cac.at("/latest/value").asDouble()).isEqualTo(300);
        assertThat(cac.at("/whole/numerator").asString()).isEqualTo("5000");
        var history = JsonMapper.shared().readTree(line("cac_paid"));
        assertThat(history.path("periods")).hasSize(3);
        assertThat(history.at("/splits/0/dimensions/channel").asString()).isEqualTo("ads");
    }

    @Test
    void aMetricWithoutAnyValueSaysWhatIsMissing() throws IOException {
        var refused = find(write(Language.EN).path("items"), "health_score");

        assertThat(refused.path("reason").asString()).isEqualTo("Needs leads");
    }

    private JsonNode write(Language language) throws IOException {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            engine.execute("""
                create table scorecard_metric as select * from (values
                    ('cac_paid', '2025-01', '{}', 200.0, '2000', '10', 10, date '2025-01-01', date '2025-01-31', null, null),
                    ('cac_paid', '2025-02', '{}', 300.0, '3000', '10', 10, date '2025-02-01', date '2025-02-28', null, null),
                    ('cac_paid', 'all', '{}', 250.0, '5000', '20', 20, date '2025-01-01', date '2025-02-28', null, null),
                    ('cac_paid', 'all', '{"channel":"ads"}', 250.0, '5000', '20', 20, null, null, null, null),
                    ('health_score', 'all', '{}', null, null, null, 0, null, null, '需要线索', 'Needs leads'))
                    t(metric, period, dimensions, value, numerator, denominator, n, window_from, window_to, reason_zh, reason_en)
                """);
            new MetricPages(CATALOGUE, language).write(engine, folder);
        }
        return JsonMapper.shared().readTree(folder.resolve(MetricPages.CATALOGUE));
    }

    private String line(String metric) throws IOException {
        return lines().stream()
                .filter(it -> it.startsWith("{\"metric\":\"%s\"".formatted(metric)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve(MetricPages.HISTORY));
    }

    private static JsonNode find(JsonNode items, String metric) {
        for (var it : items) {
            if (it.path("metric").asString().equals(metric)) {
                return it;
            }
        }
        throw new AssertionError("No metric " + metric);
    }
}

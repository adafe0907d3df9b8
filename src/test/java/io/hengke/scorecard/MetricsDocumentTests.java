package io.hengke.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Keeps {@code docs/metrics.md} the catalogue's own words; run with {@code -Dhengke.write=true} to write it anew. */
class MetricsDocumentTests {

    private static final Path PAGE = Path.of("docs/metrics.md");

    @Test
    void isWhatTheCatalogueSays() throws IOException {
        var expected = new MetricsDocument(MetricCatalogue.load(Models.load())).markdown();
        if (Boolean.getBoolean("hengke.write")) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("stale: write it anew with  mvn test -Dtest=MetricsDocumentTests -Dhengke.write=true")
                .isEqualTo(expected);
    }

    @Test
    void namesOnlyMethodPagesThatExist() {
        var catalogue = MetricCatalogue.load(Models.load());
        assertThat(catalogue.metrics().stream().map(catalogue::methodOf).flatMap(Optional::stream))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(Path.of("docs/methods/%s.md".formatted(it))).exists());
    }
}

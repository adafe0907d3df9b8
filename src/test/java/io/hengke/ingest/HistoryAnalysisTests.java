package io.hengke.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.acquisition.AttributionSettings;
import io.hengke.analysis.Analysis;
import io.hengke.analysis.AnalysisRequest;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures do not care whether a company's files came straight or through imports. */
class HistoryAnalysisTests {

    private static final List<String> FIGURES = List.of(
            "customers.csv",
            "customers.parquet",
            "customer_months.parquet",
            "allocations.parquet",
            "reconciliation.json",
            "channels.csv",
            "attribution.csv",
            "cohorts.csv",
            "whale_curve.csv");

    @TempDir
    Path temporary;

    @Test
    void analysingAHistoryGivesTheSameBytesAsAnalysingTheFiles() throws IOException {
        var original = temporary.resolve("demo/in");
        DemoCompany.generate(original, DemoParameters.ofSize(150), 11, Progress.NONE);
        var uploaded = new Uploaded(temporary).folder(original);
        uploaded.accept(original);
        Files.copy(original.resolve("costing.yaml"), uploaded.history().resolve("costing.yaml"));

        var direct = analysed(original);
        var imported = analysed(uploaded.history());
        for (var file : FIGURES) {
            assertThat(imported.resolve(file)).as(file).hasSameBinaryContentAs(direct.resolve(file));
        }
    }

    private Path analysed(Path input) {
        var output = temporary.resolve("out-" + input.getFileName());
        Analysis.run(
                new AnalysisRequest(
                        input,
                        output,
                        Optional.of(LocalDate.parse("2026-10-31")),
                        Optional.empty(),
                        Optional.empty(),
                        Currency.getInstance("CNY"),
                        ZoneId.of("Asia/Shanghai"),
                        Language.EN,
                        0.05,
                        2L << 30,
                        2,
                        false,
                        36,
                        0.1,
                        3.0,
                        AttributionSettings.DEFAULT),
                Clock.systemUTC(),
                Progress.NONE);
        return output;
    }
}

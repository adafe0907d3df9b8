package io.hengke.bench;

import io.hengke.acquisition.AttributionSettings;
import io.hengke.analysis.Analysis;
import io.hengke.analysis.AnalysisRequest;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/** The whole job, from files to a published result, over the demo company. */
final class Jobs {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Order lines of one customer of the demo company, on average; {@code DemoEffectsTests} keeps an eye on it. */
    private static final double LINES_PER_CUSTOMER = 23.4;

    private Jobs() {}

    /** Writes a demo company with about so many order lines and without bad rows. */
    static void generate(Path input, long orderLines) throws IOException {
        int customers = (int) Math.round(orderLines / LINES_PER_CUSTOMER);
        DemoCompany.generate(input, DemoParameters.ofSize(customers).withoutFlaws(), 1, Progress.NONE);
    }

    static void analyse(Path input, Path output, LocalDate asOf, long memoryBytes) {
        var result = Analysis.run(
                new AnalysisRequest(
                        input,
                        output,
                        Optional.of(asOf),
                        Optional.empty(),
                        Optional.empty(),
                        Currency.getInstance("CNY"),
                        ZONE,
                        Language.ZH,
                        0,
                        memoryBytes,
                        Runtime.getRuntime().availableProcessors(),
                        false,
                        36,
                        0.10,
                        3,
                        AttributionSettings.DEFAULT),
                Clock.fixed(asOf.plusDays(1).atStartOfDay(ZONE).toInstant(), ZONE),
                Progress.NONE);
        if (result.isRejected()) {
            throw new IllegalStateException("The demo company was rejected: " + result.summary());
        }
    }
}

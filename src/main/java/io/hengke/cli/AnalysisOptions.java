package io.hengke.cli;

import io.hengke.analysis.AnalysisRequest;
import io.hengke.shared.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options an analysis takes wherever it is started from. */
final class AnalysisOptions {

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "hengke.analyze.as-of")
    @Nullable
    LocalDate asOf;

    @Option(names = "--config", paramLabel = "FILE", descriptionKey = "hengke.analyze.config")
    @Nullable
    Path config;

    @Option(names = "--text-model", paramLabel = "DIR", descriptionKey = "hengke.analyze.text-model")
    @Nullable
    Path textModel;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "CNY", descriptionKey = "hengke.analyze.currency")
    Currency currency = Currency.getInstance("CNY");

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "Asia/Shanghai",
            descriptionKey = "hengke.analyze.zone")
    ZoneId zone = ZoneId.of("Asia/Shanghai");

    @Option(
            names = "--max-rejects",
            paramLabel = "SHARE",
            defaultValue = "1%",
            converter = Converters.Share.class,
            descriptionKey = "hengke.analyze.max-rejects")
    double maxRejects = 0.01;

    @Option(names = "--pdf", descriptionKey = "hengke.analyze.pdf")
    boolean pdf;

    @Option(
            names = "--horizon",
            paramLabel = "MONTHS",
            defaultValue = "36",
            converter = Converters.Months.class,
            descriptionKey = "hengke.analyze.horizon")
    int horizonMonths = 36;

    @Option(
            names = "--discount-rate",
            paramLabel = "RATE",
            defaultValue = "10%",
            converter = Converters.Share.class,
            descriptionKey = "hengke.analyze.discount-rate")
    double discountRate = 0.10;

    @Option(
            names = "--churn-gap",
            paramLabel = "TIMES",
            defaultValue = "3",
            converter = Converters.Multiple.class,
            descriptionKey = "hengke.analyze.churn-gap")
    double churnGap = 3;

    @Mixin
    private AttributionOptions attribution = new AttributionOptions();

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            converter = Converters.Bytes.class,
            descriptionKey = "hengke.analyze.memory")
    @Nullable
    Long memory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = Converters.Threads.class,
            descriptionKey = "hengke.analyze.threads")
    @Nullable
    Integer threads;

    AnalysisRequest request(Path input, Path output, Language language) {
        return new AnalysisRequest(
                input,
                output,
                Optional.ofNullable(asOf),
                Optional.ofNullable(config),
                Optional.ofNullable(textModel),
                currency,
                zone,
                language,
                maxRejects,
                memory == null ? Machine.memoryBytes() / 3 : memory,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads,
                pdf,
                horizonMonths,
                discountRate,
                churnGap,
                attribution.settings());
    }
}

package io.hengke.analysis;

import io.hengke.acquisition.AttributionSettings;
import io.hengke.shared.Language;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/**
 * What to analyse and how.
 *
 * @param input folder with tables of the data contract; only read
 * @param output folder the result appears in
 * @param asOf last day of the analysis; empty: the latest day with an order, a cost or an activity, but not after today
 * @param costingFile the costing model; empty: {@code costing.yaml} in the input folder, else the built-in one
 * @param textModel folder of a text model that {@code train} made; empty: the shipped one
 * @param currency reporting currency
 * @param zone zone of the company's calendar and of times without a zone
 * @param language of every text in the outputs
 * @param maxRejectShare share of a file's rows that may be rejected, 0 to 1
 * @param memoryBytes what the whole process may use, about
 * @param threads worker threads of the engine
 * @param pdf whether to write {@code report.pdf} too
 * @param horizonMonths how far customer value looks ahead
 * @param annualDiscountRate e.g. 0.10
 * @param churnGapMultiple silent for this many of one's own median gaps = left
 * @param attribution how paths to a first purchase are cut and judged
 */
public record AnalysisRequest(
        Path input,
        Path output,
        Optional<LocalDate> asOf,
        Optional<Path> costingFile,
        Optional<Path> textModel,
        Currency currency,
        ZoneId zone,
        Language language,
        double maxRejectShare,
        long memoryBytes,
        int threads,
        boolean pdf,
        int horizonMonths,
        double annualDiscountRate,
        double churnGapMultiple,
        AttributionSettings attribution) {}

package io.hengke.results;

import java.time.LocalDate;

/**
 * What every figure shown is labelled with.
 *
 * @param runId names the run by what went into it
 * @param asOf last day of the analysis
 * @param currency ISO 4217 code of all amounts
 * @param minorPerMajor 100 for CNY
 * @param firstMonth first month with facts, {@code YYYY-MM}
 * @param lastMonth last month of the analysis
 * @param customers how many there are in all
 */
public record RunLabel(
        String runId,
        LocalDate asOf,
        String currency,
        long minorPerMajor,
        String firstMonth,
        String lastMonth,
        long customers) {}

package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.governance.RowScope;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What every figure shown is labelled with.
 *
 * @param runId names the run by what went into it
 * @param asOf last day of the analysis
 * @param currency ISO 4217 code of all amounts
 * @param minorPerMajor 100 for CNY
 * @param firstMonth first month with facts, {@code YYYY-MM}
 * @param lastMonth last month of the analysis
 * @param customers how many there are in all; null for who sees some of them only
 */
public record RunLabel(
        String runId,
        LocalDate asOf,
        String currency,
        long minorPerMajor,
        String firstMonth,
        String lastMonth,
        @Nullable Long customers) {

    /** The label as the caller may see it. */
    RunLabel to(Caller caller) {
        return caller.scope() instanceof RowScope.All
                ? this
                : new RunLabel(runId, asOf, currency, minorPerMajor, firstMonth, lastMonth, null);
    }
}

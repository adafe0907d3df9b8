package io.hengke.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One time a month was closed and, if it was, opened again.
 *
 * @param number 1 for the month's first closing
 * @param warnings keys of what the checklist warned of, and was closed nonetheless
 * @param runId the run whose imported costs are in the totals; null if there was none
 * @param lastLineId lines entered into the month later have a higher id
 */
record Closing(
        long id,
        YearMonth month,
        int number,
        Instant closedAt,
        String closedByName,
        @Nullable String note,
        List<String> warnings,
        @Nullable String runId,
        long lastLineId,
        @Nullable Instant reopenedAt,
        @Nullable String reopenedByName,
        @Nullable String reopenReason) {

    Closing {
        warnings = List.copyOf(warnings);
    }
}

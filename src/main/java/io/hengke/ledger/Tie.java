package io.hengke.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month's trial balance beside what is booked here, account by account.
 *
 * @param importedAt when the trial balance was brought in; null: there is none yet
 * @param runId the run whose imported costs are counted; null: there is none yet
 * @param trialMinor of all accounts but those that sum up others
 */
record Tie(
        YearMonth month,
        @Nullable String name,
        @Nullable Instant importedAt,
        @Nullable String importedByName,
        List<String> prefixes,
        @Nullable String runId,
        List<TieRow> rows,
        long trialMinor,
        long bookedMinor,
        long openAccounts) {}

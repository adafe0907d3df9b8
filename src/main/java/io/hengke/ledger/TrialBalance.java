package io.hengke.ledger;

import java.time.Instant;
import java.util.List;

/**
 * A month's trial balance from the books of account.
 *
 * @param name of the file it came from
 * @param prefixes beginnings of the accounts that hold costs; empty: all do
 */
record TrialBalance(
        long id, String name, List<String> prefixes, List<TrialRow> rows, Instant importedAt, String importedByName) {

    TrialBalance {
        prefixes = List.copyOf(prefixes);
        rows = List.copyOf(rows);
    }

    /** The accounts that hold costs. */
    List<TrialRow> costRows() {
        return rows.stream()
                .filter(row -> prefixes.isEmpty() || prefixes.stream().anyMatch(row.account()::startsWith))
                .toList();
    }

    /** True for an account that sums up others: one whose code begins another's. */
    boolean isParent(TrialRow row) {
        return rows.stream()
                .anyMatch(it -> it.account().length() > row.account().length()
                        && it.account().startsWith(row.account()));
    }
}

package io.hengke.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Ties a month's trial balance to what is booked here, to the last minor unit. A line belongs to the account whose code
 * it names, else to the one whose name it gives.
 */
@Service
class TrialBalanceTie {

    /** How lines without an account are listed. */
    private static final String NO_ACCOUNT = "-";

    private final TrialBalances balances;
    private final Months months;

    TrialBalanceTie(TrialBalances balances, Months months) {
        this.balances = balances;
        this.months = months;
    }

    Tie of(YearMonth month, ImportedBooks imported) {
        var balance = balances.find(month).orElse(null);
        var explanations = balances.explanations(month).stream().collect(Collectors.groupingBy(Explanation::account));
        var sides =
                new Sides(booked(imported.totals(month), balance), booked(months.totals(month), balance), explanations);
        var rows = rows(balance, sides);
        return new Tie(
                month,
                balance == null ? null : balance.name(),
                balance == null ? null : balance.importedAt(),
                balance == null ? null : balance.importedByName(),
                balance == null ? List.of() : balance.prefixes(),
                imported.runId(),
                rows,
                rows.stream()
                        .filter(it -> !it.isParent())
                        .mapToLong(it -> Objects.requireNonNullElse(it.trialMinor(), 0L))
                        .sum(),
                Stream.of(sides.imported, sides.entered)
                        .map(Map::values)
                        .flatMap(Collection::stream)
                        .mapToLong(LineSum::amountMinor)
                        .sum(),
                rows.stream().filter(it -> !it.status().isSettled()).count());
    }

    /** Both sides of what is booked, by account. */
    private record Sides(
            Map<String, LineSum> imported, Map<String, LineSum> entered, Map<String, List<Explanation>> explanations) {

        TieRow row(TrialRow account, boolean isListed, boolean isParent) {
            return TieRow.of(
                    account,
                    isListed,
                    sum(imported, account, isParent),
                    sum(entered, account, isParent),
                    isParent,
                    explanations.getOrDefault(account.account(), List.of()));
        }

        private static LineSum sum(Map<String, LineSum> booked, TrialRow account, boolean isParent) {
            return booked.entrySet().stream()
                    .filter(it -> it.getKey().equals(account.account())
                            || (isParent && it.getKey().startsWith(account.account())))
                    .map(Map.Entry::getValue)
                    .reduce(LineSum.NONE, LineSum::plus);
        }
    }

    private static List<TieRow> rows(@Nullable TrialBalance balance, Sides sides) {
        var rows = new TreeMap<String, TieRow>();
        var listed = balance == null ? List.<TrialRow>of() : balance.costRows();
        listed.forEach(it -> rows.put(
                it.account(),
                sides.row(it, true, Objects.requireNonNull(balance).isParent(it))));
        Stream.of(sides.imported.keySet(), sides.entered.keySet())
                .flatMap(Collection::stream)
                .distinct()
                .filter(it -> !rows.containsKey(it))
                .toList()
                .forEach(it -> rows.put(it, sides.row(new TrialRow(it, "", 0), false, false)));
        return new ArrayList<>(rows.values());
    }

    private static Map<String, LineSum> booked(List<BookTotal> totals, @Nullable TrialBalance balance) {
        var codes = codes(balance);
        var sums = new HashMap<String, LineSum>();
        for (var total : totals) {
            var account = total.account().isEmpty() ? NO_ACCOUNT : codes.getOrDefault(total.account(), total.account());
            sums.merge(account, new LineSum(total.lines(), total.amountMinor()), LineSum::plus);
        }
        return sums;
    }

    /** The account each text means: a code means itself; a name, if only one account has it, that account. */
    private static Map<String, String> codes(@Nullable TrialBalance balance) {
        var codes = new HashMap<String, String>();
        if (balance != null) {
            balance.rows().stream()
                    .filter(it -> !it.name().isEmpty())
                    .collect(Collectors.groupingBy(TrialRow::name))
                    .forEach((name, rows) -> {
                        if (rows.size() == 1) {
                            codes.put(name, rows.getFirst().account());
                        }
                    });
            balance.rows().forEach(it -> codes.put(it.account(), it.account()));
        }
        return codes;
    }
}

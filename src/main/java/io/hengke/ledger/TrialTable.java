package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the accounts of a trial balance from a table, by its headings in Chinese or English. */
final class TrialTable {

    private static final int HEADINGS_WITHIN = 10;
    private static final int MOST_ACCOUNTS = 20_000;
    private static final Set<String> ACCOUNT =
            Set.of("account", "code", "accountcode", "科目", "科目编码", "科目代码", "科目编号", "会计科目");
    private static final Set<String> NAME = Set.of("name", "accountname", "科目名称", "名称");
    private static final Set<String> DEBIT =
            Set.of("debit", "借方", "借方金额", "借方发生额", "本期借方", "本期借方发生额", "本期发生额借方", "借方本期发生额");
    private static final Set<String> CREDIT =
            Set.of("credit", "贷方", "贷方金额", "贷方发生额", "本期贷方", "本期贷方发生额", "本期发生额贷方", "贷方本期发生额");
    private static final Set<String> AMOUNT = Set.of("amount", "balance", "金额", "余额", "期末余额", "本期发生额", "发生额");

    private final Currency currency;

    TrialTable(Currency currency) {
        this.currency = currency;
    }

    /** Where the columns are; -1: not there. */
    private record Columns(int account, int name, int debit, int credit, int amount) {

        boolean suffice() {
            return account >= 0 && (amount >= 0 || debit >= 0 || credit >= 0);
        }
    }

    /** @throws Problem naming the row that is wrong, or the headings that are missing */
    List<TrialRow> read(List<List<String>> cells) {
        for (int i = 0; i < Math.min(HEADINGS_WITHIN, cells.size()); i++) {
            var columns = headings(cells.get(i));
            if (columns.suffice()) {
                return rows(cells, i + 1, columns);
            }
        }
        return plain(cells)
                .map(it -> rows(cells, 0, it))
                .orElseThrow(() -> new Problem("ledger.trial-balance-headings"));
    }

    private List<TrialRow> rows(List<List<String>> cells, int from, Columns columns) {
        Map<String, TrialRow> rows = new LinkedHashMap<>();
        for (int i = from; i < cells.size(); i++) {
            var account = cell(cells.get(i), columns.account);
            if (account.isEmpty() || account.matches("(?i)(合计|总计|小计|total).*")) {
                continue;
            }
            var row = row(cells.get(i), account, columns, i + 1);
            if (rows.putIfAbsent(account, row) != null) {
                throw new Problem("ledger.trial-balance-repeats", i + 1, account);
            }
        }
        if (rows.isEmpty() || rows.size() > MOST_ACCOUNTS) {
            throw new Problem("ledger.trial-balance-size", MOST_ACCOUNTS);
        }
        return new ArrayList<>(rows.values());
    }

    private TrialRow row(List<String> cells, String account, Columns columns, int number) {
        try {
            var amount = columns.amount >= 0
                    ? minor(cell(cells, columns.amount))
                    : Math.subtractExact(minor(cell(cells, columns.debit)), minor(cell(cells, columns.credit)));
            var name = Inputs.text("name", cell(cells, columns.name));
            return new TrialRow(Inputs.required("account", account), name == null ? "" : name, amount);
        } catch (Problem problem) {
            var values = problem.arguments();
            throw new Problem("ledger.trial-balance-row", number, values.isEmpty() ? account : values.getFirst());
        }
    }

    private long minor(String text) {
        return text.isEmpty() || text.equals("-") ? 0 : Amounts.minor(text, currency);
    }

    private static Columns headings(List<String> cells) {
        return new Columns(
                find(cells, ACCOUNT), find(cells, NAME), find(cells, DEBIT), find(cells, CREDIT), find(cells, AMOUNT));
    }

    /** Without headings: account and amount; with the name between; or account, name, debit, credit. */
    private Optional<Columns> plain(List<List<String>> cells) {
        var width = cells.isEmpty() ? 0 : cells.getFirst().size();
        if (width < 2 || width > 4 || !isAmount(cells.getFirst().getLast())) {
            return Optional.empty();
        }
        return Optional.of(
                switch (width) {
                    case 2 -> new Columns(0, -1, -1, -1, 1);
                    case 3 -> new Columns(0, 1, -1, -1, 2);
                    default -> new Columns(0, 1, 2, 3, -1);
                });
    }

    private boolean isAmount(String text) {
        try {
            minor(text);
            return true;
        } catch (Problem _) {
            return false;
        }
    }

    private static int find(List<String> cells, Set<String> names) {
        for (int i = 0; i < cells.size(); i++) {
            var heading = cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_()（）:：-]", "");
            if (names.contains(heading)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }
}

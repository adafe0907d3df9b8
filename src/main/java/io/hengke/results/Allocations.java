package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.shared.Language;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which customers bear a pool's cost of a class in a month. */
@Service
class Allocations {

    private static final Ordering ORDERING =
            new Ordering("-amountMinor", "amount_minor", "bigint", true, "customer_key");

    private final Results results;

    Allocations(Results results) {
        this.results = results;
    }

    /** What a pool's cost of a class came to in a month; n = customers. */
    record PoolMonth(
            String month,
            String pool,
            String poolLabel,
            String costClass,
            String classLabel,
            long customers,
            long customersMinor,
            long idleMinor,
            long unassignedMinor) {}

    record PoolMonthList(RunLabel run, List<PoolMonth> items) {}

    /** @param driverUnits of the pool's driver; 0 for cost that names its customer */
    record Bearer(String customerId, @Nullable String name, long driverUnits, long amountMinor) {}

    /** @param pool totals of everybody, also of customers the caller does not see */
    record BearerPage(
            RunLabel run,
            PoolMonth pool,
            List<Bearer> items,
            @Nullable String next) {}

    private record Part(long key, long driverUnits, long amountMinor) {}

    PoolMonthList pools(Optional<YearMonth> month, Language language) {
        return results.read(reader -> new PoolMonthList(
                reader.label(),
                pools(
                        reader,
                        month.map(it -> Condition.of("month = ?", it.atDay(1))).orElse(Condition.NONE),
                        language)));
    }

    private static List<PoolMonth> pools(Reader reader, Condition condition, Language language) {
        return reader.list(
                "select * from pool_month where %s order by month desc, pool, cost_class".formatted(condition.sql()),
                condition.parameters(),
                row -> new PoolMonth(
                        Rows.month(row, "month"),
                        row.getString("pool"),
                        String.valueOf(ChoiceLabels.of("pool", row.getString("pool"), language)),
                        row.getString("cost_class"),
                        String.valueOf(ChoiceLabels.of("costClass", row.getString("cost_class"), language)),
                        row.getLong("customers"),
                        row.getLong("customers_minor"),
                        row.getLong("idle_minor"),
                        row.getLong("unassigned_minor")));
    }

    /** One page of the customers of the caller's that bear a part, the largest part first. */
    BearerPage bearers(
            Caller caller,
            Language language,
            YearMonth month,
            String pool,
            String costClass,
            Optional<String> after,
            int limit) {
        var here = Condition.of("month = ? and pool = ? and cost_class = ?", month.atDay(1), pool, costClass);
        return results.read(reader -> {
            var run = reader.label();
            var total = pools(reader, here, language).stream()
                    .findFirst()
                    .orElseGet(() -> new PoolMonth(month.toString(), pool, pool, costClass, costClass, 0, 0, 0, 0));
            var cursor = after.map(it -> Cursor.read(it, run, ORDERING.text()));
            var parts = parts(reader, caller, here.and(ORDERING.after(cursor)), limit + 1);
            var isLast = parts.size() <= limit;
            var shown = isLast ? parts : parts.subList(0, limit);
            var last = isLast ? null : shown.getLast();
            var next = last == null
                    ? null
                    : Cursor.write(run, ORDERING.text(), last.amountMinor(), Long.toString(last.key()));
            return new BearerPage(run, total, named(reader, shown), next);
        });
    }

    private static List<Part> parts(Reader reader, Caller caller, Condition condition, int limit) {
        var visible = Visible.to(caller);
        var isMine = visible.equals(Condition.NONE)
                ? Condition.NONE
                : new Condition(
                        "customer_key in (select customer_key from customer where " + visible.sql() + ")",
                        visible.parameters());
        var all = condition.and(Condition.of("customer_key is not null")).and(isMine);
        return reader.list(
                "select customer_key, driver_units, amount_minor from pool_allocation where %s order by %s limit %d"
                        .formatted(all.sql(), ORDERING.sql(), limit),
                all.parameters(),
                row -> new Part(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    private record Name(
            long key, String customerId, @Nullable String name) {}

    private static List<Bearer> named(Reader reader, List<Part> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var keys = parts.stream().map(it -> Long.toString(it.key())).collect(Collectors.joining(", "));
        var names = reader
                .list(
                        "select customer_key, customer_id, name from customer where customer_key in (" + keys + ")",
                        List.of(),
                        row -> new Name(row.getLong(1), row.getString(2), row.getString(3)))
                .stream()
                .collect(Collectors.toMap(Name::key, it -> it));
        return parts.stream()
                .map(it -> bearer(Objects.requireNonNull(names.get(it.key())), it))
                .toList();
    }

    private static Bearer bearer(Name name, Part part) {
        return new Bearer(name.customerId(), name.name(), part.driverUnits(), part.amountMinor());
    }
}

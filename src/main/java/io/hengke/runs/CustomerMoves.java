package io.hengke.runs;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customer by customer, what two {@link Sides} say: the table {@code moved}, and pages of it. */
final class CustomerMoves {

    private CustomerMoves() {}

    /**
     * A customer on both sides; null where a side does not know them or has no such figure.
     *
     * @param changeMinor by how much the contribution rose
     */
    record CustomerMove(
            String customerId,
            String name,
            @Nullable Long leftContributionMinor,
            @Nullable Long rightContributionMinor,
            @Nullable Long changeMinor,
            @Nullable Long leftCostMinor,
            @Nullable Long rightCostMinor,
            @Nullable Long leftClvMinor,
            @Nullable Long rightClvMinor,
            @Nullable String leftTier,
            @Nullable String rightTier) {}

    /** Some of them, and where to go on; null: that is all. */
    record MovePage(List<CustomerMove> items, @Nullable String next) {}

    /** Which figure's change a page is ordered by. */
    enum Measure {
        CONTRIBUTION("change_minor"),
        CLV("right_clv_minor - left_clv_minor");

        private final String change;

        Measure(String change) {
            this.change = change;
        }
    }

    /** Which customers a page holds. */
    enum Which {
        RISEN("%s > 0", "desc"),
        FALLEN("%s < 0", "asc"),
        INTO_LOSS("left_contribution_minor >= 0 and right_contribution_minor < 0", "asc"),
        OUT_OF_LOSS("left_contribution_minor < 0 and right_contribution_minor >= 0", "desc"),
        OTHER_TIER("left_tier is distinct from right_tier", "asc");

        private final String condition;
        private final String direction;

        Which(String condition, String direction) {
            this.condition = condition;
            this.direction = direction;
        }
    }

    /** Computes {@code moved} once, from both sides. */
    static void compute(Engine engine) {
        engine.execute("""
                create table moved as
                select coalesce(r.customer_id, l.customer_id) as customer_id, coalesce(r.name, l.name) as name,
                    l.contribution_minor as left_contribution_minor, r.contribution_minor as right_contribution_minor,
                    r.contribution_minor - l.contribution_minor as change_minor,
                    l.total_cost_minor as left_cost_minor, r.total_cost_minor as right_cost_minor,
                    l.clv_margin_minor as left_clv_minor, r.clv_margin_minor as right_clv_minor,
                    l.tier as left_tier, r.tier as right_tier
                from left_customer l full outer join right_customer r on r.customer_id = l.customer_id
                order by change_minor, customer_id""");
    }

    static void keep(Engine engine, Path file) {
        engine.execute("copy moved to %s (format parquet, compression zstd)".formatted(Sql.text(file)));
    }

    static void open(Engine engine, Path file) {
        engine.execute("create view moved as select * from " + Sql.text(file));
    }

    /** @param after where the page before ended; null for the first */
    static MovePage page(Engine engine, Measure measure, Which which, @Nullable String after, int limit) {
        var position = after == null
                ? "true"
                : position(which.direction, new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8));
        var items = engine.query(
                """
                select * from (
                    select *, coalesce(%1$s, 0) as change from moved where %2$s
                ) where %3$s
                order by change %4$s, customer_id limit %5$d
                """.formatted(
                                measure.change,
                                which.condition.formatted("(" + measure.change + ")"),
                                position,
                                which.direction,
                                limit + 1),
                row -> new Placed(read(row), row.getLong("change")));
        var shown = items.subList(0, Math.min(limit, items.size()));
        return new MovePage(
                shown.stream().map(Placed::move).toList(), items.size() > limit ? cursor(shown.getLast()) : null);
    }

    private record Placed(CustomerMove move, long change) {}

    private static String cursor(Placed last) {
        var place = last.change() + "|" + last.move().customerId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String position(String direction, String cursor) {
        var parts = cursor.split("\\|", 2);
        if (parts.length < 2 || !parts[0].matches("-?\\d{1,18}")) {
            throw new Problem("web.value", "after", cursor);
        }
        return "(change %s %s or change = %s and customer_id > %s)"
                .formatted(direction.equals("asc") ? ">" : "<", parts[0], parts[0], Sql.text(parts[1]));
    }

    private static CustomerMove read(ResultSet row) throws SQLException {
        return new CustomerMove(
                row.getString("customer_id"),
                row.getString("name"),
                whole(row, "left_contribution_minor"),
                whole(row, "right_contribution_minor"),
                whole(row, "change_minor"),
                whole(row, "left_cost_minor"),
                whole(row, "right_cost_minor"),
                whole(row, "left_clv_minor"),
                whole(row, "right_clv_minor"),
                row.getString("left_tier"),
                row.getString("right_tier"));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}

package io.hengke.runs;

import io.hengke.warehouse.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved between two sides: totals, where cost went, and who won and lost by it. All amounts are minor units.
 *
 * @param figures first figures of both sides
 * @param classes where each class of cost went, on both sides
 * @param pools where each pool's cost went, on both sides
 * @param tiers how many customers went from which tier to which; only those who changed
 */
record Movement(
        List<MovementFigure> figures,
        List<BorneCost> classes,
        List<BorneCost> pools,
        MovedCustomers customers,
        List<TierMove> tiers) {

    /** A figure on both sides; null where a side has none. */
    record MovementFigure(
            String name, @Nullable Long left, @Nullable Long right) {}

    /** What became of one class's or pool's cost: booked = to customers + idle + unassigned, on each side. */
    record BorneCost(String name, CostSplit left, CostSplit right) {}

    /** Who bears an amount. */
    record CostSplit(long bookedMinor, long customersMinor, long idleMinor, long unassignedMinor) {}

    /**
     * How the customers moved.
     *
     * @param changed on both sides, with another contribution
     * @param upMinor by how much the contributions that rose did so
     * @param downMinor by how much the others fell, as a negative amount
     * @param intoLoss contribution was zero or more and is below zero now
     * @param outOfLoss the other way round
     * @param added only on the right
     * @param removed only on the left
     */
    record MovedCustomers(
            long all,
            long changed,
            long risen,
            long upMinor,
            long fallen,
            long downMinor,
            long intoLoss,
            long outOfLoss,
            long added,
            long removed) {}

    /** @param from empty where there was no tier, as with {@code to} */
    record TierMove(String from, String to, long customers) {}

    private static final List<String> FIGURES = List.of(
            "net_revenue_minor",
            "cost_of_goods_minor",
            "acquisition_cost_minor",
            "service_cost_minor",
            "logistics_cost_minor",
            "maintenance_cost_minor",
            "complaint_cost_minor",
            "data_cost_minor",
            "platform_cost_minor",
            "people_cost_minor",
            "overhead_cost_minor",
            "total_cost_minor",
            "contribution_minor",
            "clv_margin_minor",
            "orders");

    /** Reads it from {@link Sides} and {@link CustomerMoves}. */
    static Movement read(Engine engine) {
        return new Movement(
                figures(engine), borne(engine, "cost_class"), borne(engine, "pool"), customers(engine), tiers(engine));
    }

    private static List<MovementFigure> figures(Engine engine) {
        var sides = FIGURES.stream().map("""
                        select '%1$s' as name,
                            (select cast(sum(%1$s) as bigint) from left_customer) as left_sum,
                            (select cast(sum(%1$s) as bigint) from right_customer) as right_sum"""::formatted).toList();
        var counts = """
                select 'customers', (select count(*) from left_customer), (select count(*) from right_customer)
                union all
                select 'loss_making', (select count(*) from left_customer where contribution_minor < 0),
                    (select count(*) from right_customer where contribution_minor < 0)""";
        return engine.query(
                String.join("\nunion all\n", sides) + "\nunion all\n" + counts,
                row -> new MovementFigure(row.getString(1), whole(row, 2), whole(row, 3)));
    }

    private static List<BorneCost> borne(Engine engine, String column) {
        return engine.query(
                """
                with left_sum as (%s), right_sum as (%s)
                select coalesce(l.name, r.name) as name,
                    coalesce(l.booked, 0), coalesce(l.customers, 0), coalesce(l.idle, 0), coalesce(l.unassigned, 0),
                    coalesce(r.booked, 0), coalesce(r.customers, 0), coalesce(r.idle, 0), coalesce(r.unassigned, 0)
                from left_sum l full outer join right_sum r on r.name = l.name
                order by greatest(abs(coalesce(l.booked, 0)), abs(coalesce(r.booked, 0))) desc, 1
                """.formatted(split("left", column), split("right", column)),
                row -> new BorneCost(
                        row.getString(1),
                        new CostSplit(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        new CostSplit(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9))));
    }

    private static String split(String side, String column) {
        return """
                select %2$s as name, cast(sum(amount_minor) as bigint) as booked,
                    cast(sum(case when customer_id not in ('(idle)', '(unassigned)') then amount_minor else 0 end) as bigint)
                        as customers,
                    cast(sum(case when customer_id = '(idle)' then amount_minor else 0 end) as bigint) as idle,
                    cast(sum(case when customer_id = '(unassigned)' then amount_minor else 0 end) as bigint) as unassigned
                from %1$s_allocation group by %2$s""".formatted(side, column);
    }

    private static MovedCustomers customers(Engine engine) {
        return engine.query(
                        """
                        select count(*),
                            count(*) filter (change_minor <> 0),
                            count(*) filter (change_minor > 0),
                            cast(coalesce(sum(change_minor) filter (change_minor > 0), 0) as bigint),
                            count(*) filter (change_minor < 0),
                            cast(coalesce(sum(change_minor) filter (change_minor < 0), 0) as bigint),
                            count(*) filter (left_contribution_minor >= 0 and right_contribution_minor < 0),
                            count(*) filter (left_contribution_minor < 0 and right_contribution_minor >= 0),
                            count(*) filter (left_contribution_minor is null),
                            count(*) filter (right_contribution_minor is null)
                        from moved
                        """,
                        row -> new MovedCustomers(
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9),
                                row.getLong(10)))
                .getFirst();
    }

    private static List<TierMove> tiers(Engine engine) {
        return engine.query("""
                select coalesce(left_tier, ''), coalesce(right_tier, ''), count(*)
                from moved
                where left_tier is distinct from right_tier
                group by 1, 2 order by 3 desc, 1, 2
                """, row -> new TierMove(row.getString(1), row.getString(2), row.getLong(3)));
    }

    private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}

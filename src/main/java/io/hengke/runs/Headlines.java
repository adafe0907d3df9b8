package io.hengke.runs;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Reads a result's first figures from its tables. */
@Component
class Headlines {

    private final Workshop workshop;

    Headlines(Workshop workshop) {
        this.workshop = workshop;
    }

    Headline read(Path result, String currency) {
        try (var engine = Engine.inMemory(workshop.reading())) {
            return engine.query(
                            """
                            select
                                count(*) as customers,
                                cast(coalesce(sum(orders), 0) as bigint) as orders,
                                cast(coalesce(sum(revenue_minor - refund_minor), 0) as bigint) as net_revenue,
                                cast(coalesce(sum(cost_of_goods_minor), 0) as bigint) as goods,
                                cast(coalesce(sum(total_cost_minor), 0) as bigint) as costs,
                                cast(coalesce(sum(contribution_minor), 0) as bigint) as contribution,
                                count(*) filter (contribution_minor < 0) as losing,
                                any_value(a.booked) as booked, any_value(a.idle) as idle, any_value(a.unassigned) as unassigned
                            from %s c
                            cross join (
                                select
                                    cast(coalesce(sum(amount_minor), 0) as bigint) as booked,
                                    cast(coalesce(sum(amount_minor) filter (customer_id = '(idle)'), 0) as bigint) as idle,
                                    cast(coalesce(sum(amount_minor) filter (customer_id = '(unassigned)'), 0) as bigint) as unassigned
                                from %s
                            ) a
                            """.formatted(
                                            Sql.text(result.resolve("customers.parquet")),
                                            Sql.text(result.resolve("allocations.parquet"))),
                            row -> new Headline(
                                    currency,
                                    row.getLong("customers"),
                                    row.getLong("orders"),
                                    row.getLong("net_revenue"),
                                    row.getLong("goods"),
                                    row.getLong("costs"),
                                    row.getLong("contribution"),
                                    row.getLong("losing"),
                                    row.getLong("booked"),
                                    row.getLong("idle"),
                                    row.getLong("unassigned")))
                    .getFirst();
        }
    }
}

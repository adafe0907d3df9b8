package io.hengke.runs;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;

/**
 * Two results, or a result and a trial, laid side by side in an engine as tables of the same shape.
 *
 * <p>{@code left_customer} and {@code right_customer}: one row per customer with money, value and tier.
 * {@code left_allocation} and {@code right_allocation}: every booked amount with pool, class and who bears it.
 */
final class Sides {

    private Sides() {}

    /** Lays a published result on one side, {@code left} or {@code right}. */
    static void lay(Engine engine, String side, Path result) {
        engine.execute("""
                create view %s_customer as
                select customer_id, name, revenue_minor - refund_minor as net_revenue_minor, cost_of_goods_minor,
                    acquisition_cost_minor, service_cost_minor, logistics_cost_minor, maintenance_cost_minor,
                    complaint_cost_minor, data_cost_minor, platform_cost_minor, people_cost_minor, overhead_cost_minor,
                    total_cost_minor, contribution_minor, clv_margin_minor, tier, orders
                from %s""".formatted(side, Sql.text(result.resolve("customers.parquet"))));
        engine.execute("""
                create view %s_allocation as
                select month, pool, cost_class, customer_id, amount_minor
                from %s""".formatted(side, Sql.text(result.resolve("allocations.parquet"))));
    }

    /** Lays what a trial has computed on the right; what does not hang on the costing model is taken from the left. */
    static void layTrial(Engine engine) {
        engine.execute("""
                create view right_customer as
                select c.customer_id, l.name, l.net_revenue_minor, t.cost_of_goods_minor,
                    t.acquisition_cost_minor, t.service_cost_minor, t.logistics_cost_minor, t.maintenance_cost_minor,
                    t.complaint_cost_minor, t.data_cost_minor, t.platform_cost_minor, t.people_cost_minor,
                    t.overhead_cost_minor, t.total_cost_minor, t.contribution_minor, w.clv_margin_minor, r.tier, l.orders
                from costing_customer t
                join customers_customer c on c.customer_key = t.customer_key
                join left_customer l on l.customer_id = c.customer_id
                left join int_value_worth w on w.customer_key = t.customer_key
                left join int_value_tier r on r.customer_key = t.customer_key""");
        engine.execute("""
                create view right_allocation as
                select month_text(a.month) as month, a.pool, a.cost_class,
                    coalesce(a.recipient, c.customer_id) as customer_id, a.amount_minor
                from costing_allocation a left join customers_customer c on c.customer_key = a.customer_key""");
    }
}

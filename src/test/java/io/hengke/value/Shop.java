package io.hengke.value;

import io.hengke.shared.Language;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A company in memory: give it orders, build its value marts, ask. Costs are 60 % of net revenue and 5.00 a customer. */
final class Shop implements AutoCloseable {

    private static final List<String> MODELS =
            List.of(CustomerValueModels.TABLE, ContractValueModels.TABLE, SegmentModels.TABLE);

    private final Engine engine = Engine.inMemory(EngineSettings.small());
    private int orders;

    Shop(String asOf) {
        Sources.create(engine);
        engine.execute("insert into source_settings values (date '%s', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)"
                .formatted(asOf));
    }

    Shop customer(String id) {
        engine.execute("insert into source_customers (customer_id, is_listed) values ('%s', true)".formatted(id));
        return this;
    }

    /** One order a day, 100.00 each. */
    Shop buys(String customer, String... days) {
        for (var day : days) {
            order(customer, day, 100_00, 0);
        }
        return this;
    }

    Shop order(String customer, String day, long amount, long refund) {
        engine.execute("""
                insert into source_orders (order_id, customer_id, ordered_at, amount_minor, refund_minor)
                values ('%08d', '%s', timestamp '%s 12:00:00', %d, %d)""".formatted(orders++, customer, day, amount, refund));
        return this;
    }

    /** @param until first day without service; null while it runs */
    Shop subscribes(String customer, String from, @Nullable String until, long monthlyMinor) {
        engine.execute("""
                insert into source_subscriptions (subscription_id, customer_id, started_on, ended_on, monthly_amount_minor)
                values ('%08d', '%s', date '%s', %s, %d)""".formatted(
                        orders++, customer, from, until == null ? "null" : "date '%s'".formatted(until), monthlyMinor));
        return this;
    }

    /** Many orders at once. */
    void orders(Iterable<Order> many) {
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "source_orders")) {
            for (var order : many) {
                appender.beginRow();
                appender.append("%08d".formatted(orders++));
                appender.append(order.customer);
                appender.append(order.day.atTime(12, 0));
                appender.append(order.amount);
                appender.append(0L);
                for (var i = 0; i < 5; i++) {
                    appender.appendNull();
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    record Order(String customer, LocalDate day, long amount) {}

    Shop build(String... marts) {
        return build(DataBar.DEFAULT, marts);
    }

    Shop build(DataBar bar, String... marts) {
        engine.execute("""
                insert into source_customers (customer_id, is_listed)
                select distinct customer_id, false
                from (select customer_id from source_orders union select customer_id from source_subscriptions)
                where customer_id not in (select customer_id from source_customers)""");
        new ModelRun(
                        engine,
                        Models.load(),
                        List.of(
                                new Costs(),
                                new CustomerValueModels(bar),
                                new ContractValueModels(),
                                new SegmentModels()))
                .build(marts);
        return this;
    }

    /** Rows as text, values separated by spaces. */
    List<String> ask(String sql) {
        return engine.query(sql, row -> {
            var text = new StringBuilder();
            for (var i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(' ').append(row.getString(i));
            }
            return text.substring(1);
        });
    }

    /** The model of that name in models.json. */
    JsonNode model(String name) {
        return FittedModels.read(engine, built(), Language.EN)
                .valueStream()
                .filter(it -> it.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> built() {
        var tables = engine.query("select table_name from information_schema.tables", row -> row.getString(1));
        return MODELS.stream().filter(tables::contains).toList();
    }

    String models() {
        return FittedModels.read(engine, built(), Language.ZH).toString();
    }

    @Override
    public void close() {
        engine.close();
    }

    /** In place of the costing module. */
    private static final class Costs implements Kernel {

        @Override
        public String name() {
            return "costs";
        }

        @Override
        public Set<String> reads() {
            return Set.of("customers_customer", "ledger_order");
        }

        @Override
        public Set<String> writes() {
            return Set.of("costing_customer", "costing_customer_month");
        }

        @Override
        public void run(Engine engine) {
            engine.execute("""
                    create or replace table costing_customer as
                    select
                        c.customer_key,
                        coalesce(sum(o.amount_minor), 0) as revenue_minor,
                        coalesce(sum(o.refund_minor), 0) as refund_minor,
                        idiv(3 * coalesce(sum(o.amount_minor - o.refund_minor), 0), 5) as cost_of_goods_minor,
                        100 as acquisition_cost_minor, 200 as service_cost_minor, 100 as logistics_cost_minor,
                        0 as maintenance_cost_minor, 50 as complaint_cost_minor, 0 as data_cost_minor,
                        0 as platform_cost_minor, 0 as people_cost_minor, 50 as overhead_cost_minor,
                        500 as total_cost_minor,
                        cast(coalesce(sum(o.amount_minor - o.refund_minor), 0)
                            - idiv(3 * coalesce(sum(o.amount_minor - o.refund_minor), 0), 5) - 500 as bigint)
                            as contribution_minor
                    from customers_customer c
                    left join ledger_order o on o.customer_key = c.customer_key
                    group by c.customer_key""");
            engine.execute("""
                    create or replace table costing_customer_month as
                    select
                        customer_key, month,
                        cast(sum(amount_minor) as bigint) as revenue_minor,
                        cast(sum(refund_minor) as bigint) as refund_minor,
                        cast(0 as bigint) as acquisition_cost_minor,
                        cast(idiv(2 * sum(amount_minor - refund_minor), 5) as bigint) as contribution_minor
                    from ledger_order
                    group by customer_key, month""");
        }
    }
}

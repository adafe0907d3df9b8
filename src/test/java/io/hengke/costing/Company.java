package io.hengke.costing;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import io.hengke.warehouse.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small company's facts, and what the costing models make of them. */
final class Company {

    static final String MARCH = "2026-03-01";

    final List<Customer> customers = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final Map<String, String> tickets = new TreeMap<>();
    LocalDate asOf = LocalDate.parse("2026-12-31");

    record Customer(
            String id,
            @Nullable LocalDate acquiredOn,
            @Nullable String channel,
            @Nullable String campaign) {}

    record Order(String id, String customer, LocalDate on, long amount, long refund) {

        boolean isPurchase() {
            return !(amount == 0 && refund > 0);
        }
    }

    record Activity(LocalDate on, String customer, String activity, long micro, long seconds) {}

    record Line(
            String id,
            LocalDate on,
            long amount,
            String type,
            Map<Takes.Column, String> columns,
            @Nullable String customer,
            @Nullable String order,
            @Nullable String ticket) {

        String costClass() {
            return type.split("\\.")[0];
        }
    }

    /** Where an amount came to rest; ordered for readable differences. */
    record Cell(String month, String pool, String costClass, String recipient) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    record Part(long units, long amount) {}

    Company customer(String id) {
        return customer(id, null, null, null);
    }

    Company customer(String id, @Nullable String acquired, @Nullable String channel, @Nullable String campaign) {
        customers.add(new Customer(id, acquired == null ? null : LocalDate.parse(acquired), channel, campaign));
        return this;
    }

    Company order(String id, String customer, String on, long amount, long refund) {
        orders.add(new Order(id, customer, LocalDate.parse(on), amount, refund));
        return this;
    }

    Company minutes(String customer, String on, String activity, long seconds) {
        activities.add(new Activity(LocalDate.parse(on), customer, activity, 1_000_000, seconds));
        return this;
    }

    Company line(String type, String on, long amount) {
        return line(type, on, amount, Map.of());
    }

    Company line(String type, String on, long amount, Map<Takes.Column, String> columns) {
        lines.add(new Line("L" + lines.size(), LocalDate.parse(on), amount, type, columns, null, null, null));
        return this;
    }

    /** Loads the facts, builds the costing marts and answers the allocation. */
    Map<Cell, Part> allocate(Engine engine, CostingModel model, String... marts) {
        load(engine);
        var targets = Stream.concat(Stream.of("costing_allocation", "costing_reconciliation"), Stream.of(marts));
        new ModelRun(engine, Models.load(), Costing.kernels(model)).build(targets.toArray(String[]::new));
        return engine
                .query(
                        "select month, pool, cost_class, coalesce(recipient, customer_id), driver_units, amount_minor"
                                + " from costing_allocation left join customers_customer using (customer_key)",
                        row -> Map.entry(
                                new Cell(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                                new Part(row.getLong(5), row.getLong(6))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    static Engine engine() {
        var engine = Engine.inMemory(EngineSettings.small());
        Sources.create(engine);
        return engine;
    }

    void load(Engine engine) {
        for (var table : List.of("settings", "customers", "orders", "costs", "activities", "tickets")) {
            engine.execute("delete from source_" + table);
        }
        engine.execute("insert into source_settings values (%s, 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3)"
                .formatted(date(asOf)));
        insert(
                engine,
                "source_customers (customer_id, acquired_on, channel, campaign, is_listed)",
                customers.stream()
                        .map(it ->
                                values(text(it.id), date(it.acquiredOn), text(it.channel), text(it.campaign), "true")));
        insert(
                engine,
                "source_orders (order_id, customer_id, ordered_at, amount_minor, refund_minor)",
                orders.stream().map(it -> values(text(it.id), text(it.customer), date(it.on), it.amount, it.refund)));
        insert(
                engine,
                "source_activities (activity_id, customer_id, occurred_at, activity, quantity_micro, seconds)",
                activities.stream()
                        .map(it -> values(
                                "'a'", text(it.customer), date(it.on), text(it.activity), it.micro, it.seconds)));
        insert(
                engine,
                "source_tickets (ticket_id, customer_id, opened_at)",
                tickets.entrySet().stream().map(it -> values(text(it.getKey()), text(it.getValue()), date(asOf))));
        insert(engine, """
                source_costs (cost_id, posted_on, amount_minor, cost_type, account, department, channel, campaign,
                customer_id, order_id, ticket_id)""", lines.stream().map(Company::values));
    }

    private static String values(Line line) {
        return values(
                text(line.id),
                date(line.on),
                line.amount,
                text(line.type),
                text(line.columns.get(Takes.Column.ACCOUNT)),
                text(line.columns.get(Takes.Column.DEPARTMENT)),
                text(line.columns.get(Takes.Column.CHANNEL)),
                text(line.columns.get(Takes.Column.CAMPAIGN)),
                text(line.customer),
                text(line.order),
                text(line.ticket));
    }

    private static void insert(Engine engine, String table, Stream<String> rows) {
        var values = rows.collect(Collectors.joining(", "));
        if (!values.isEmpty()) {
            engine.execute("insert into %s values %s".formatted(table, values));
        }
    }

    private static String values(Object... literals) {
        return Stream.of(literals).map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "null" : Sql.text(value);
    }

    private static String date(@Nullable LocalDate value) {
        return value == null ? "null" : "date '" + value + "'";
    }
}

package io.hengke.retention;

import io.hengke.shared.Language;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A company in memory on 2026-06-30: give it facts, build, ask. */
final class Firm implements AutoCloseable {

    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    Firm() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '%s', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)".formatted(AS_OF));
    }

    /** One order a day, 10.00 each. */
    Firm buys(String customer, String... days) {
        for (var day : days) {
            engine.execute("""
                insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor)
                select 'o' || count(*), '%s', timestamp '%s 10:00:00', 1000, 0 from source_orders
                """.formatted(customer, day));
        }
        return this;
    }

    /** Every so many days, from one day to another. */
    Firm buysEvery(int days, String customer, String from, String until) {
        for (var day = LocalDate.parse(from); !day.isAfter(LocalDate.parse(until)); day = day.plusDays(days)) {
            buys(customer, day.toString());
        }
        return this;
    }

    /** Still running. */
    Firm subscribes(String customer, String from) {
        return subscribes(customer, from, "9999-12-31");
    }

    /** @param until first day without service */
    Firm subscribes(String customer, String from, String until) {
        engine.execute("""
            insert into source_subscriptions(subscription_id, customer_id, started_on, ended_on, monthly_amount_minor)
            select 's' || count(*), '%s', date '%s', nullif(date '%s', date '9999-12-31'), 5000 from source_subscriptions
            """.formatted(customer, from, until));
        return this;
    }

    /** Facts of every kind over two years, for so many customers. */
    Firm random(long seed, int customers) {
        new RandomFacts(engine, seed, "random", AS_OF.minusDays(720), AS_OF).write(customers);
        return this;
    }

    Firm does(String sql) {
        engine.execute(sql);
        return this;
    }

    Firm build(String... tables) {
        return build(ChurnBar.DEFAULT, tables);
    }

    Firm build(ChurnBar bar, String... tables) {
        return build(new ChurnPrediction(bar), tables);
    }

    Firm build(ChurnPrediction prediction, String... tables) {
        engine.execute("""
            insert into source_customers (customer_id, is_listed)
            select distinct customer_id, false
            from (
                select customer_id from source_orders union all select customer_id from source_subscriptions
                union all select customer_id from source_tickets union all select customer_id from source_activities
                union all select customer_id from source_touches union all select customer_id from source_responses
            ) seen
            where customer_id not in (select customer_id from source_customers)""");
        new ModelRun(engine, Models.load(), List.of(prediction)).build(tables);
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

    /** What models.json says of the approaches: trees, then logistic regression. */
    List<JsonNode> models() {
        return FittedModels.read(engine, List.of(ChurnPrediction.TABLE), Language.EN)
                .valueStream()
                .toList();
    }

    @Override
    public void close() {
        engine.close();
    }
}

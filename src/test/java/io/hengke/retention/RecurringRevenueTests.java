package io.hengke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestData;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Recurring revenue of a public file of 5,000 subscriptions of 500 accounts, month by month against a plain count. */
class RecurringRevenueTests {

    @Test
    void movementsAddUpToTheLastCentOnAPublicFile() throws IOException {
        var file = TestData.find("subscriptions/ravenstack_subscriptions.csv");
        try (var engine = Engine.inMemory(EngineSettings.small());
                var lines = Files.lines(file)) {
            Sources.create(engine);
            engine.execute(
                    "insert into source_settings values " + "(date '2024-12-31', 'USD', 100, 'UTC', 36, 0.1, 3.0)");
            var rows = lines.skip(1).map(it -> it.split(",", -1)).toList();
            assertThat(rows).hasSize(5000);
            assertThat(rows.stream().mapToLong(it -> Long.parseLong(it[6])).sum())
                    .isEqualTo(11_338_747);
            for (var row : rows) {
                engine.execute("""
                        insert into source_subscriptions
                            (subscription_id, customer_id, started_on, ended_on, monthly_amount_minor)
                        values ('%s', '%s', date '%s', %s, %s00)""".formatted(
                                row[0], row[1], row[2], row[3].isEmpty() ? "null" : "date '" + row[3] + "'", row[6]));
            }
            engine.execute("insert into source_customers (customer_id, is_listed) "
                    + "select distinct customer_id, true from source_subscriptions");
            engine.execute("insert into source_costs (cost_id, posted_on, amount_minor, cost_type) "
                    + "values ('1', date '2023-01-01', 1, 'overhead')"); // the ledger's first month
            new ModelRun(engine, Models.load(), List.of()).build("retention_subscription_month", "retention_contract");

            assertThat(engine.queryLong("select count(*) from retention_subscription_month"))
                    .isEqualTo(24);
            assertThat(engine.queryLong("""
                    select count(*) from retention_subscription_month
                    where start_minor + new_minor + expansion_minor + reactivated_minor - contraction_minor - churned_minor
                        <> end_minor""")).isZero();
            // every month end counted again, plainly
            assertThat(engine.queryLong("""
                    select count(*) from retention_subscription_month m
                    where m.end_minor <> (
                        select coalesce(sum(monthly_amount_minor), 0) from source_subscriptions s
                        where s.started_on <= last_day(m.month) and (s.ended_on is null or s.ended_on > last_day(m.month)))""")).isZero();
            var retained = engine.query("""
                    select
                        sum(start_minor - churned_minor - contraction_minor) <= sum(start_minor),
                        sum(start_minor + expansion_minor - contraction_minor - churned_minor)
                            >= sum(start_minor - churned_minor - contraction_minor),
                        sum(new_minor) > 0 and sum(expansion_minor) > 0 and sum(churned_minor) > 0
                    from retention_subscription_month""", row -> List.of(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3)));
            assertThat(retained).containsExactly(List.of(true, true, true));
            assertThat(engine.queryLong("select count(distinct customer_key) from retention_contract"))
                    .isEqualTo(500);
        }
    }
}

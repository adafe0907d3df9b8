package io.hengke.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostTraceTests {

    private static final Optional<YearMonth> MARCH = Optional.of(YearMonth.parse("2026-03"));

    @SuppressWarnings("NullAway.Init")
    private Engine engine;

    @BeforeAll
    void open() {
        engine = Company.engine();
    }

    @AfterAll
    void close() {
        engine.close();
    }

    private Path published(Path out, Company company, CostingModel model) {
        company.allocate(engine, model, "costing_customer", "costing_share", "costing_support_transfer");
        TraceFiles.queries().forEach((name, query) -> write(out.resolve(name), query));
        write(out.resolve("allocations.parquet"), """
                select month_text(month) as month, pool, cost_class, coalesce(recipient, customer_id) as customer_id,
                    driver_units, amount_minor
                from costing_allocation left join customers_customer using (customer_key)""");
        write(out.resolve("customers.parquet"), """
                select customer.customer_id, '张三' as name, costs.total_cost_minor
                from customers_customer customer join costing_customer costs
                on costs.customer_key = customer.customer_key""");
        return out;
    }

    private void write(Path file, String query) {
        engine.execute("copy (%s) to %s (format parquet)".formatted(query, Sql.text(file)));
    }

    private static Company company() {
        var company = new Company()
                .customer("a", "2026-03-01", "web", null)
                .customer("b", "2026-03-02", "tv", null)
                .minutes("a", "2026-03-04", "call", 60)
                .minutes("b", "2026-03-04", "call", 120)
                .line("platform.upkeep", "2026-03-03", 50_00)
                .line("service.phone", "2026-03-03", 100_00)
                .line("acquisition.event", "2026-03-09", 20_00, Map.of(Takes.Column.CHANNEL, "web"));
        for (int i = 1; i <= 7; i++) {
            company.lines.add(new Company.Line(
                    "D" + i, company.lines.getFirst().on(), i * 100L, "logistics.shipping", Map.of(), "a", null, null));
        }
        return company;
    }

    private static CostingModel model() {
        return AllocationTests.model("""
                - {code: it, takes: {cost_type: platform}, supports: {phone: 3, events: 1}}
                - {code: phone, takes: {cost_type: service}, driver: {measure: minutes, activity: call}, capacity_minutes: 4}
                - {code: events, takes: {cost_type: acquisition}, driver: {measure: new_customers, match: channel}}
                """);
    }

    @Test
    void leadsFromTheFigureToTheLedgerLines(@TempDir Path out) {
        var trace = CostTrace.of(engine, published(out, company(), model()), "a", MARCH);

        assertThat(trace.addsUp()).isTrue();
        // 28.00 direct, 20.00 of the event, a quarter of the phone, of its 37.50 from IT and half of IT's 12.50 for
        // events
        assertThat(trace.totalMinor()).isEqualTo(28_00 + 20_00 + 25_00 + 9_38 + 6_25);
        var phone = trace.months().getFirst().classes().stream()
                .filter(it -> it.costClass().equals("platform"))
                .flatMap(it -> it.pools().stream())
                .filter(it -> it.pool().equals("phone"))
                .findFirst()
                .orElseThrow();
        assertThat(phone.portions()).singleElement().satisfies(it -> {
            assertThat(it.units() + "/" + it.weight()).isEqualTo("60/240");
            assertThat(it.hasLeftover()).isTrue();
            assertThat(it.received())
                    .extracting(CostTrace.Transfer::amountMinor)
                    .containsExactly(37_50L);
        });
    }

    @Test
    void writesTheSameTreeInBothLanguages(@TempDir Path out) {
        published(out, company(), model());
        var english = CostTrace.render(engine, out, "a", Optional.empty(), Language.EN);
        var chinese = CostTrace.render(engine, out, "a", Optional.empty(), Language.ZH);

        assertThat(english)
                .contains("Cost of customer a 张三, all months: 88.63 CNY", "From support pool it: 75 % of its 50.00")
                .contains("… 2 more lines", "60 of 240 seconds (call), 3 share, rounded up", "channel web")
                .endsWith("Checked: all parts, down to the cost lines, sum to 88.63 CNY.\n");
        assertThat(chinese).contains("60 秒，共 240 秒（call）", "已核对");
        assertThat(chinese.lines().count()).isEqualTo(english.lines().count());
        var ends = chinese.lines()
                .filter(it -> it.endsWith("50.00") || it.endsWith("100.00"))
                .map(TextColumns::width)
                .distinct();
        assertThat(ends).hasSize(1);
    }

    @Test
    void saysSoWhenNothingReachedTheCustomer(@TempDir Path out) {
        published(out, new Company().customer("a"), model());
        assertThat(CostTrace.render(engine, out, "a", Optional.empty(), Language.EN))
                .contains("No cost reached this customer.");
    }

    @Test
    void refusesCustomersAndFoldersItDoesNotKnow(@TempDir Path out) {
        assertThatThrownBy(() -> CostTrace.of(engine, out, "a", MARCH))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("costing.trace-missing-file"));
        published(out, company(), model());
        assertThatThrownBy(() -> CostTrace.of(engine, out, "nobody", MARCH))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("costing.trace-unknown-customer"));
    }

    @Test
    void addsUpForEveryCustomerOfRandomCompanies(@TempDir Path out) {
        for (long seed = 0; seed < 12; seed++) {
            var random = new RandomCompany(new Random(seed));
            var model = random.model();
            var company = random.company();
            published(out, company, model);
            for (var customer : company.customers) {
                assertThat(CostTrace.of(engine, out, customer.id(), Optional.empty()))
                        .as("seed %d", seed)
                        .matches(CostTrace::addsUp);
            }
        }
    }
}

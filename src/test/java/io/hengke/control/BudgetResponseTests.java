package io.hengke.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.control.response.HillCurve;
import io.hengke.shared.Language;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Sources;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Budgets of invented companies, from bookings to the proposal. As-of day 2026-06-30. */
final class BudgetResponseTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void emptyCompany() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-06-30', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("create table int_control_spending (channel varchar, spent_on date, amount_minor bigint)");
        engine.execute("create table int_control_won (acquired_on date, customers bigint)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static LocalDate week(int weeks, int t) {
        return AS_OF.minusDays(7L * (weeks - t) - 1);
    }

    private void spends(String channel, LocalDate day, long amount) {
        engine.execute("insert into int_control_spending values ('%s', date '%s', %d)".formatted(channel, day, amount));
    }

    private void wins(LocalDate day, long customers) {
        engine.execute("insert into int_control_won values (date '%s', %d)".formatted(day, customers));
    }

    /** A strong channel, a saturated one, one that never changes; the customers follow the curves, with some noise. */
    private void companyThatListens(int weeks) {
        var random = new SplittableRandom(9);
        for (var t = 0; t < weeks; t++) {
            var strong = (long) (100_000 * random.nextDouble());
            var saturated = (long) (200_000 * random.nextDouble());
            spends("strong", week(weeks, t), strong);
            spends("saturated", week(weeks, t), saturated);
            spends("steady", week(weeks, t), 5_000);
            wins(
                    week(weeks, t),
                    Math.round(100
                            + new HillCurve(400, 200_000, 1).at((double) strong)
                            + new HillCurve(60, 50_000, 1).at((double) saturated)
                            + 3 * random.nextGaussian()));
        }
    }

    private JsonNode run() {
        new BudgetResponse().run(engine);
        return FittedModels.read(engine, List.of(BudgetResponse.MODELS), Language.EN)
                .get(0);
    }

    private long number(String sql) {
        return engine.queryLong(sql);
    }

    @Test
    void movesMoneyToTheStrongChannelAndKeepsTheSum() {
        companyThatListens(120);

        var model = run();

        assertThat(model.path("chosen").asBoolean(false)).isTrue();
        assertThat(model.path("kkt_violation").asDouble(1)).isLessThan(1e-6);
        assertThat(number("select proposed_minor - current_minor from control_split where channel = 'strong'"))
                .isPositive();
        assertThat(number("select proposed_minor - current_minor from control_split where channel = 'saturated'"))
                .isNegative();
        assertThat(number("select proposed_minor - current_minor from control_split where channel = '(all)'"))
                .isZero();
        assertThat(
                        number(
                                "select sum(proposed_minor * case when channel = '(all)' then -1 else 1 end) from control_split"))
                .isZero();
        assertThat(
                        number(
                                "select count(*) from control_split where proposed_minor < lower_minor or proposed_minor > upper_minor"))
                .isZero();
        assertThat(engine.query("select reason from control_split where channel = 'steady'", row -> row.getString(1)))
                .containsExactly("constant");
        assertThat(engine.query(
                        "select gain_low > 0 from control_split where channel = '(all)'", row -> row.getBoolean(1)))
                .containsExactly(true);
    }

    @Test
    void curvesAreTheOnesThatMadeTheCustomers() {
        companyThatListens(120);
        run();

        var at = engine.query(
                        "select spend_minor, response, low, high from control_response_point where channel = 'strong' and percent = 100",
                        row -> List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4)))
                .getFirst();
        var truth = new HillCurve(400, 200_000, 1).at(at.get(0));
        assertThat(at.get(1)).isCloseTo(truth, within(.15 * truth));
        assertThat(truth).isBetween(at.get(2) * .95, at.get(3) * 1.05);
        assertThat(number("select count(*) from control_response_point")).isEqualTo(42);
    }

    @Test
    void monthlyBillsAreSpreadOverTheirDays() {
        for (var month = 1; month <= 18; month++) {
            spends("billed", LocalDate.of(2025, 1, 1).plusMonths(month - 1), 31_000);
        }
        var weeks = SpendingWeeks.read(engine);

        // 13 weeks end on 30 June: 91 days of April, May and June, each day's part of its month, whole units a week
        assertThat(weeks.spent("billed", 13)).isCloseTo(93_000, within(10L));
        assertThat(weeks.weeks()).isEqualTo(78);
    }

    @Test
    void tooFewWeeksChannelsOrCustomersAreRefused() {
        assertThat(run().path("refused").asString("")).contains("0 whole weeks", "52");

        for (var t = 0; t < 60; t++) {
            spends("steady", week(60, t), 5_000);
        }
        assertThat(run().path("refused").asString("")).contains("None of 1 channels");

        for (var t = 0; t < 60; t++) {
            spends("other", week(60, t), 1_000L * (t % 7));
        }
        assertThat(run().path("refused").asString("")).contains("Only 0 customers");
        assertThat(number("select count(*) from control_split")).isZero();
    }

    @Test
    void spendingThatExplainsNothingIsRefused() {
        var random = new SplittableRandom(4);
        for (var t = 0; t < 110; t++) {
            spends("idle", week(110, t), (long) (100_000 * random.nextDouble()));
            wins(week(110, t), 100 + random.nextInt(30));
        }

        assertThat(run().path("refused").asString("")).contains("explains nothing");
        assertThat(number("select count(*) from control_response_point")).isZero();
    }
}

package io.hengke.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.shared.Language;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Sources;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the kernel says of arms given as their outcomes. */
final class ExperimentsTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void nobody() {
        Sources.create(engine);
        engine.execute("""
                create table int_engagement_outcome (
                    experiment varchar, customer_key bigint, arm varchar, is_control boolean, assigned_on date,
                    last_day date, share_micro bigint, cost_minor bigint, bought bigint, net_revenue_minor bigint,
                    contribution_minor bigint, earlier_bought bigint, earlier_net_revenue_minor bigint,
                    earlier_contribution_minor bigint, past_orders bigint, past_net_revenue_minor bigint,
                    silent_days bigint, known_days bigint)
                """);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Customers 1 … n: the first buyers buy for 100.00 at a margin of 40.00; their past repeats every few customers. */
    private void arm(String experiment, String arm, int customers, int buyers, int cost) {
        engine.execute("""
                insert into int_engagement_outcome
                select '%1$s', 2 * i + ('%2$s' = 'control')::bigint, '%2$s', '%2$s' = 'control', date '2026-03-01', date '2026-03-31', null, %5$d,
                    (i %% %3$d < %4$d)::bigint, (i %% %3$d < %4$d)::bigint * 10000, (i %% %3$d < %4$d)::bigint * 4000,
                    i %% 3 %% 2, i %% 7 * 100, i %% 5 * 100, i %% 11, i %% 13 * 500, i %% 17, i %% 19
                from range(1, %3$d + 1) as t(i)
                """.formatted(experiment, arm, customers, buyers, cost));
    }

    private void run() {
        for (var model : List.of("int_engagement_arm", "int_engagement_uplift_row")) {
            engine.execute("create or replace table %s as %s".formatted(model, sql("intermediate/" + model)));
        }
        new Experiments().run(engine);
        engine.execute("create or replace table engagement_experiment as " + sql("marts/engagement_experiment"));
    }

    private static String sql(String model) {
        try (var stream =
                ExperimentsTests.class.getResourceAsStream("/warehouse/models/engagement/%s.sql".formatted(model))) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .replaceAll("\\{\\{ (?:ref|source)\\('(\\w+)'\\) }}", "$1");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> verdicts() {
        return engine.query("""
                select concat_ws(' ', arm, measure, verdict, refusal, refusal_has, refusal_needs)
                from engagement_experiment order by experiment, arm, measure
                """, row -> row.getString(1));
    }

    @Test
    void tellsAnEffectAndWhatItLeavesAfterCost() {
        arm("spring", "control", 2_000, 100, 0);
        arm("spring", "letter", 2_000, 200, 50);
        run();

        assertThat(verdicts())
                .containsExactly(
                        "letter buyers better",
                        "letter contribution better",
                        "letter margin_after_cost better",
                        "letter net_revenue better");
        var margin = engine.query(
                        "select difference, total_minor, extra_cost_minor from engagement_experiment where measure = 'margin_after_cost'",
                        row -> List.of(row.getDouble(1), row.getDouble(2), row.getDouble(3)))
                .getFirst();
        // 5 % more buy at a margin of 40.00: 2.00 a head less 0.50; the past is the same in both arms
        assertThat(margin.get(0)).isCloseTo(150, within(1.0));
        assertThat(margin.get(1)).isCloseTo(300_000, within(200.0));
        assertThat(margin.get(2)).isEqualTo(100_000);
    }

    @Test
    void saysHowManyMoreWouldBeNeededWhereNothingCanBeTold() {
        arm("spring", "control", 2_000, 100, 0);
        arm("spring", "letter", 2_000, 110, 0);
        run();

        assertThat(verdicts()).contains("letter buyers not_told");
        // 0.5 points at 5 %: by the formula for means, p·q of both, some 62,000 customers in all
        assertThat(engine.queryLong("select customers_more from engagement_experiment where measure = 'buyers'"))
                .isBetween(50_000L, 65_000L);
    }

    @Test
    void aNullEffectHasNoNumberOfCustomersToWaitFor() {
        arm("spring", "control", 2_000, 100, 0);
        arm("spring", "letter", 2_000, 100, 0);
        run();

        assertThat(engine.queryLong("select count(*) from engagement_experiment where customers_more is not null"))
                .isZero();
        assertThat(engine.queryLong("select count(*) from engagement_experiment where verdict <> 'not_told'"))
                .isZero();
    }

    @Test
    void distrustsArmsThatDoNotHoldTheirShares() {
        arm("spring", "control", 2_000, 100, 0);
        arm("spring", "letter", 2_400, 300, 0);
        run();

        assertThat(verdicts()).allMatch(it -> it.endsWith("broken_ratio"));

        engine.execute("update int_engagement_outcome set share_micro = case when is_control then 45 else 55 end");
        run();

        assertThat(verdicts()).contains("letter buyers better");
    }

    @Test
    void refusesThinArmsFewBuyersAndAMissingControl() {
        arm("thin", "control", 99, 20, 0);
        arm("thin", "letter", 99, 20, 0);
        arm("few", "control", 500, 3, 0);
        arm("few", "letter", 500, 4, 0);
        arm("lone", "letter", 500, 100, 0);
        run();

        assertThat(verdicts())
                .contains(
                        "letter buyers refused engagement.refused.buyers 7 10",
                        "letter net_revenue refused engagement.refused.customers 99 100",
                        "letter margin_after_cost refused engagement.refused.control 0 100");
        assertThat(
                        engine.queryLong(
                                "select count(*) from engagement_experiment where (difference is null) <> (verdict = 'refused')"))
                .isZero();
    }

    @Test
    void armsInWhichNobodyDoesAnythingAreRefusedOrTheSame() {
        arm("spring", "control", 200, 0, 0);
        arm("spring", "letter", 200, 0, 0);
        run();

        assertThat(verdicts())
                .containsExactly(
                        "letter buyers refused engagement.refused.buyers 0 10",
                        "letter contribution not_told",
                        "letter margin_after_cost not_told",
                        "letter net_revenue not_told");
        assertThat(engine.queryLong("select count(*) from engagement_experiment where isnan(p) or isnan(sequential_p)"))
                .isZero();
    }

    @Test
    void learnsForWhomItWorksOnlyFromEnoughCustomers() {
        arm("large", "control", 2_000, 100, 0);
        arm("large", "letter", 2_000, 200, 0);
        arm("small", "control", 400, 100, 0);
        arm("small", "letter", 400, 200, 0);
        run();

        var models = FittedModels.read(engine, List.of(Experiments.MODELS), Language.EN);
        assertThat(models.get(0).path("holdout").path("qini_end").isNumber()).isTrue();
        assertThat(models.get(1).path("refused").asString("")).contains("500");
        assertThat(engine.queryLong("select count(*) from engagement_uplift where experiment = 'large'"))
                .isEqualTo(21);
        assertThat(engine.queryLong("select count(*) from engagement_uplift where experiment = 'small'"))
                .isZero();
    }

    @Test
    void withoutAssignmentsThereIsNothing() {
        run();

        assertThat(verdicts()).isEmpty();
    }
}

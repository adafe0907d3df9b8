package io.hengke.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hengke.shared.Language;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From survey answers to marts. As-of day 2026-06-30. */
class SurveyTests {

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void emptyCompany() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-06-30', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void saysNothingOfNothing() {
        build();

        for (var table : List.of("score", "change", "point", "weighted", "driver", "model")) {
            assertThat(engine.queryLong("select count(*) from feedback_" + table))
                    .isZero();
        }
    }

    /** May: 60 promoters, 10 detractors of 100; June: 30, 15 of 60. NPS 50 and 25, a change of −25 ± 12.6334. */
    @Test
    void scoresMonthsAndTestsTheChange() {
        answers("a", "2026-05-10", 100, "case when i < 60 then 9 when i < 70 then 3 else 8 end");
        answers("b", "2026-06-10", 60, "case when i < 30 then 10 when i < 45 then 6 else 7 end");
        build();

        assertThat(text("select score || ' ' || round(low, 4) || ' ' || round(high, 4) from feedback_score"
                        + " where dimension = 'month' and segment = '2026-05'"))
                .containsExactly("50.0 35.4666 61.6208");
        assertThat(number("select difference from feedback_change where dimension = 'month'"))
                .isEqualTo(-25);
        assertThat(number("select standard_error from feedback_change where dimension = 'month'"))
                .isCloseTo(Math.hypot(6.7082, 10.7044), within(5e-5));
        assertThat(text("select previous || '>' || segment || ' ' || is_significant from feedback_change"))
                .containsExactly("2026-05>2026-06 true");
    }

    @Test
    void withholdsAScoreOfFewAnswersAndSaysHowManyAreNeeded() {
        answers("a", "2026-05-10", 29, "9");
        build();

        assertThat(text("select reason_en from feedback_score where dimension = 'all' and score is null"))
                .containsExactly("Only 29 answers; at least 30 are needed for a score.");
    }

    /** Buyers of ads dislike us, those of shop like us: two points, and each month is as the other. */
    @Test
    void findsTheChannelThatDepressesTheScore() {
        customers(400);
        engine.execute("""
            insert into source_responses(response_id, submitted_at, question, score, customer_id)
            select 'r' || i, timestamp '2026-05-01' + to_days(cast(i // 2 % 60 as int)), 'nps',
                case when i % 2 = 0 then 2 + 7 * (i // 2 % 4 // 3) else 10 - 8 * (i // 2 % 4 // 3) end, 'c' || i
            from range(400) as v(i)
            """);
        build();

        assertThat(text("select dimension || ' ' || segment || ' ' || side from feedback_point where side <> 'none'"
                        + " order by 1"))
                .containsExactly("channel ads low", "channel shop high");
        assertThat(number("select lift from feedback_point where segment = 'ads'"))
                .isCloseTo(-50, within(1e-9));
    }

    /** 3 of 4 customers came by ads, but 1 of 4 answers: weighting moves the score from 50 to −50. */
    @Test
    void weighsForWhoDidNotAnswer() {
        customers(800);
        engine.execute("update source_customers set channel = case when cast(substr(customer_id, 2) as int) % 4 < 3"
                + " then 'ads' else 'shop' end");
        engine.execute("""
            insert into source_activities(activity_id, occurred_at, customer_id, activity, quantity_micro, seconds)
            select 'a' || i, timestamp '2026-04-01', 'c' || i, 'call', 1000000, 0 from range(800) as v(i)
            """);
        engine.execute("""
            insert into source_responses(response_id, submitted_at, question, score, customer_id)
            select 'r' || i, timestamp '2026-05-01', 'nps', case when i % 4 < 3 then 0 else 10 end, 'c' || i
            from range(800) as v(i) where i % 4 = 3 and i < 600 or i % 12 = 0 and i < 600
            """);
        build();

        assertThat(number("select score from feedback_weighted")).isEqualTo(50);
        assertThat(number("select weighted_score from feedback_weighted")).isCloseTo(-50, within(1e-6));
        assertThat(number("select design_effect from feedback_weighted")).isCloseTo(7 / 3.0, within(1e-6));
        assertThat(number("select effective_answers from feedback_weighted")).isCloseTo(200 * 3 / 7.0, within(1e-4));
    }

    @Test
    void refusesWeightsWhereOnlyRespondentsAreKnown() {
        customers(200);
        engine.execute("insert into source_responses(response_id, submitted_at, question, score, customer_id)"
                + " select 'r' || i, timestamp '2026-05-01', 'nps', i % 11, 'c' || i from range(200) as v(i)");
        build();

        assertThat(text("select reason_en from feedback_weighted").getFirst()).startsWith("Nothing is recorded");
    }

    /** nps = 2 · quality + service + noise; price is noise; all three uncorrelated. */
    @Test
    void findsTheDriversByTheSameRespondents() {
        drivers("i % 5 + 1", "i // 5 % 5 + 1", "i // 25 % 5 + 1", "(i % 5) * 1.6 + i // 5 % 5 * 0.8 + i % 7 / 20.0");
        build();

        assertThat(
                        text(
                                "select question || ' ' || quadrant from feedback_driver where target = 'nps' order by share desc"))
                .first()
                .asString()
                .startsWith("quality");
        assertThat(number("select sum(lmg) - max(r_squared) from feedback_driver"))
                .isCloseTo(0, within(1e-12));
        assertThat(number("select sum(relative_weight) - max(r_squared) from feedback_driver"))
                .isCloseTo(0, within(1e-12));
        assertThat(engine.queryLong(
                        "select count(*) from feedback_driver where share_low <= share and share <= share_high"))
                .isEqualTo(3);
        assertThat(FittedModels.read(engine, List.of(SurveyDrivers.TABLE), Language.EN)
                        .toString())
                .contains("Survey drivers of nps", "\"rows\":250", "\"chosen\":true");
    }

    @Test
    void refusesDriversOfAConstantQuestion() {
        drivers("3", "i // 5 % 5 + 1", "i // 25 % 5 + 1", "i % 11");
        build();

        assertThat(models()).contains("determine no regression");
        assertThat(engine.queryLong("select count(*) from feedback_driver")).isZero();
    }

    @Test
    void refusesDriversThatExplainNothing() {
        drivers("i % 5 + 1", "i // 5 % 5 + 1", "i // 25 % 2 + 1", "i * 7919 % 11");
        build();

        assertThat(models()).contains("no more than chance");
    }

    @Test
    void refusesDriversWithoutOtherQuestions() {
        answers("a", "2026-05-10", 100, "9");
        build();

        assertThat(models()).contains("No other question was answered by the respondents of nps");
    }

    /** 100 surveys, 40 answered within 30 days, 10 more later: 40 %. Those of June are not ripe. */
    @Test
    void countsSurveysAnsweredInTime() {
        customers(100);
        engine.execute("""
            insert into source_activities(activity_id, occurred_at, customer_id, activity, quantity_micro, seconds)
            select 'a' || i, timestamp '2026-04-01 09:00:00', 'c' || i, '满意度调查', 1000000, 0 from range(100) as v(i)
            union all select 'b' || i, timestamp '2026-06-20', 'c' || i, 'survey', 1000000, 0 from range(100) as v(i)
            """);
        engine.execute("insert into source_responses(response_id, submitted_at, question, score, customer_id)"
                + " select 'r' || i, timestamp '2026-04-05' + to_days(cast(case when i < 40 then 0 else 40 end as int)),"
                + " 'csat', 5, 'c' || i from range(50) as v(i)");
        build();

        assertThat(engine.queryLong("select count(*) from feedback_invitation where is_ripe"))
                .isEqualTo(100);
        assertThat(engine.queryLong("select count(*) from feedback_invitation where is_ripe and is_answered"))
                .isEqualTo(40);
    }

    private void answers(String prefix, String day, int count, String score) {
        engine.execute("""
            insert into source_responses(response_id, submitted_at, question, score)
            select '%s' || i, timestamp '%s', 'nps', %s from range(%d) as v(i)
            """.formatted(prefix, day, score, count));
    }

    private void customers(int count) {
        engine.execute("""
            insert into source_customers(customer_id, channel, region, kind, is_listed)
            select 'c' || i, case when i %% 2 = 0 then 'ads' else 'shop' end, 'east', 'person', true
            from range(%d) as v(i)
            """.formatted(count));
    }

    /** 250 customers answer nps, and a day later the three driver questions. */
    private void drivers(String quality, String service, String price, String nps) {
        customers(250);
        engine.execute("""
            insert into source_responses(response_id, submitted_at, question, score, customer_id)
            select 'n' || i, timestamp '2026-05-01', 'nps', %s, 'c' || i from range(250) as v(i)
            union all select 'q' || i, timestamp '2026-05-02', 'quality', %s, 'c' || i from range(250) as v(i)
            union all select 's' || i, timestamp '2026-05-02', 'service', %s, 'c' || i from range(250) as v(i)
            union all select 'p' || i, timestamp '2026-05-02', 'price', %s, 'c' || i from range(250) as v(i)
            """.formatted(nps, quality, service, price));
    }

    private void build() {
        new ModelRun(engine, Models.load(), List.of(new SurveyScores(), new SurveyWeighting(), new SurveyDrivers()))
                .build(
                        "feedback_score",
                        "feedback_weighted",
                        "feedback_driver",
                        "feedback_invitation",
                        "feedback_reach");
    }

    private String models() {
        return FittedModels.read(engine, List.of(SurveyDrivers.TABLE), Language.EN)
                .toString();
    }

    private List<String> text(String sql) {
        return engine.query(sql, row -> row.getString(1));
    }

    private double number(String sql) {
        return engine.query(sql, row -> row.getDouble(1)).getFirst();
    }
}

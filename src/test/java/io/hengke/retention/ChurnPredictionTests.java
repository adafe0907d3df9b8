package io.hengke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From facts to rated customers, and the refusals on the way. */
class ChurnPredictionTests {

    private static final ChurnBar LOW = new ChurnBar(100, 10);
    private static final Firm CROWD = crowd();

    @AfterAll
    static void close() {
        CROWD.close();
    }

    @Test
    void refusesAHistoryTooShort() {
        try (var firm =
                new Firm().buysEvery(10, "A", "2025-06-30", "2026-06-30").build("retention_churn_risk")) {
            assertThat(firm.models())
                    .extracting(it -> it.get("refused").asString())
                    .containsOnly("The data cover 365 days; churn prediction needs 450: half a year of history, then"
                            + " three stretches to learn, calibrate and test.");
            assertThat(firm.ask("select * from retention_churn_risk")).isEmpty();
        }
    }

    @Test
    void refusesTooFewCustomers() {
        try (var firm = new Firm().random(1, 20).build("retention_churn_risk", "retention_signal_quality")) {
            assertThat(firm.models().getFirst().get("refused").asString())
                    .contains("cases to learn from", "it takes 200");
            assertThat(firm.models()).noneMatch(it -> it.get("chosen").asBoolean());
            assertThat(firm.ask("select * from retention_churn_risk")).isEmpty();
        }
    }

    @Test
    void answersACompanyOfNobody() {
        try (var firm = new Firm().build("retention_churn_risk", "retention_signal", "retention_signal_quality")) {
            assertThat(firm.models().getFirst().get("refused").asString()).startsWith("The data cover 0 days");
            assertThat(firm.ask("select * from retention_churn_risk")).isEmpty();
        }
    }

    /** Nobody leaves: everybody buys every ten days to the end. */
    @Test
    void refusesACompanyNobodyLeaves() {
        try (var firm = new Firm()) {
            firm.does("""
                insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor)
                select c || '-' || d, 'c' || c, timestamp '2024-09-01 10:00:00' + interval 1 day * (10 * d + c % 10), 1000, 0
                from range(300) as customers(c), range(66) as days(d)""");
            firm.build(LOW, "retention_churn_risk");
            assertThat(firm.models().getFirst().get("refused").asString()).contains("0 of whom left");
        }
    }

    @Test
    void ratesEverybodyWhoIsStillACustomer() {
        assertThat(CROWD.models().toString()).doesNotContain("NaN").doesNotContain("Infinity");
        assertThat(CROWD.models())
                .filteredOn(it -> it.get("chosen").asBoolean())
                .hasSize(1);
        assertThat(CROWD.models()).allMatch(it -> it.at("/holdout/auc").asDouble() > .6);
        assertThat(CROWD.ask("select (select count(*) from retention_churn_risk)"
                        + " = (select count(*) from retention_customer where not is_churned and kind <> 'none')"))
                .containsExactly("true");
        assertThat(CROWD.ask("select distinct can_leave, band = 'not_due', reason_1 is null from retention_churn_risk"))
                .containsExactlyInAnyOrder("true false false", "false true true");
        assertThat(CROWD.ask("select count(*) from retention_churn_risk where not (probability between 0 and 1)"))
                .containsExactly("0");
    }

    /** The largest effects come first, and all of a customer's reasons differ. */
    @Test
    void namesTheReasonsThatWeighMost() {
        assertThat(CROWD.ask("""
            select count(*) from retention_churn_risk
            where can_leave and (abs(effect_1) < abs(effect_2) or abs(effect_2) < abs(effect_3)
                or reason_1 = reason_2 or reason_2 = reason_3 or reason_1 = reason_3)""")).containsExactly("0");
    }

    @Test
    void tellsReasonsInBothLanguages() {
        for (var language : Language.values()) {
            assertThat(CROWD.ask("select reasons from (%s)".formatted(ChurnRiskFile.select(language))))
                    .isNotEmpty()
                    .allSatisfy(it ->
                            assertThat(it).isNotEqualTo("null").isNotEmpty().doesNotContain("{"));
        }
        assertThat(CROWD.ask("select reasons from (%s) where reasons like '%%已%%天未购买%%倍%%'"
                        .formatted(ChurnRiskFile.select(Language.ZH))))
                .isNotEmpty();
    }

    @Test
    void doesWithoutTreesWhereTheirLibraryDoesNotRun() {
        var withoutTrees = new ChurnPrediction(LOW, it -> it != ChurnApproach.TREES);
        try (var firm = new Firm().random(7, 400).build(withoutTrees, "retention_churn_risk")) {
            assertThat(firm.models().getFirst().get("refused").asString()).contains("native library");
            assertThat(firm.models().getLast().get("chosen").asBoolean()).isTrue();
            assertThat(firm.ask("select * from retention_churn_risk")).isNotEmpty();
        }
    }

    @Test
    void ratesTheSameTwice() {
        try (var again = crowd()) {
            var rated = "select * from retention_churn_risk order by customer_key";
            assertThat(again.ask(rated)).isEqualTo(CROWD.ask(rated));
        }
    }

    private static Firm crowd() {
        return new Firm().random(7, 400).build(LOW, "retention_churn_risk", "retention_customer");
    }
}

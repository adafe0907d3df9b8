package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The report's marts over hand-made marts of the other modules; expected figures worked by hand. */
class ReportModelTests {

    private static final Engine ENGINE = Engine.inMemory(EngineSettings.small());

    @BeforeAll
    static void build() {
        Sources.create(ENGINE);
        ENGINE.execute(
                "insert into source_settings values (date '2025-12-31', 'CNY', 100, 'Asia/Shanghai', 36, 0.10, 3)");
        new ModelRun(ENGINE, Models.load(), List.of(new Upstream())).build(Report.MARTS.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void headlineCountsCustomersAtALossAndWhatTheyLose() {
        assertThat(rows("select customers, buyers, orders, loss_customers, loss_minor, gain_minor, contribution_minor"
                        + " from report_headline"))
                .containsExactly("5|4|11|2|-900|1900|1000");
    }

    @Test
    void theWhaleCurveRisesToTheGainsAndFallsToTheContribution() {
        assertThat(rows("select percentile, customers, contribution_minor, cumulative_contribution_minor"
                        + " from report_whale_curve order by 1"))
                .containsExactly("20|1|1500|1500", "40|2|400|1900", "60|3|0|1900", "80|4|-300|1600", "100|5|-600|1000");
    }

    /**
     * Losing: net revenue 1000, goods 1000, service 700. Others: net revenue 5000, goods 1000 (20 %), service 500 (10 %).
     */
    @Test
    void theCauseOfLossesIsTheExcessOverTheOthersShareOfNetRevenue() {
        assertThat(rows("select component, losing_minor, losing_revenue_minor, other_minor, other_revenue_minor,"
                        + " excess_minor from report_loss_cause order by excess_minor desc limit 2"))
                .containsExactly("cost_of_goods|1000|1000|1000|5000|800", "service|700|1000|500|5000|600");
    }

    @Test
    void theWaterfallEndsAtContributionLessIdleAndUnassignedCost() {
        assertThat(rows("select step, amount_minor from report_waterfall where is_total order by position"))
                .containsExactly("revenue|6100", "net_revenue|6000", "contribution|1000", "result|870");
    }

    @Test
    void customersAtBothEndsAreNamedWithTheirLargestClassOfCost() {
        assertThat(rows("select edge, position, customer_id, contribution_minor, largest_class"
                        + " from report_customer_edge order by edge, position"))
                .containsExactly(
                        "bottom|1|C5|-600|service",
                        "bottom|2|C4|-300|service",
                        "top|1|C1|1500|acquisition",
                        "top|2|C2|400|acquisition");
    }

    /** Renewals taken: 2, 4, 6, 8, 10; months expected: 11 to 15. */
    @Test
    void contractsAreGroupedByTheRenewalsTheyHaveTaken() {
        assertThat(rows("select position, from_months, to_months, contracts, expected_months, residual_margin_minor"
                        + " from report_contract_value order by position"))
                .containsExactly("0|0|3|1|11.0|9000", "1|3|6|1|12.0|9000", "2|6|12|3|14.0|27000");
        assertThat(rows("select distinct gross_retention, net_retention, logo_churn from report_recurring"))
                .containsExactly("0.7|0.8|0.25");
        assertThat(rows("select from_segment, share from report_migration order by 1"))
                .containsExactly("0|1.0", "1|1.0");
    }

    @Test
    void bandsOfRiskShowTheTestBesideToday() {
        assertThat(
                        rows(
                                "select band, tested, tested_leavers, customers, expected_leavers from report_churn_band order by position"))
                .containsExactly("not_due|null|null|1|0", "low|80|8|1|0", "high|20|14|2|1");
    }

    @Test
    void thoseMostLikelyToLeaveComeFirstAndThoseWhoCannotNotAtAll() {
        assertThat(rows("select place, probability, band, reason is not null from report_risk_list order by place"))
                .as("one customer is not due")
                .hasSize(3)
                .first()
                .asString()
                .contains("high");
    }

    @Test
    void onlyWhatRaisesTheRiskOfThoseAtHighRiskCounts() {
        assertThat(rows("select reason, customers, first_reason, risky from report_churn_reason order by 2 desc, 1"))
                .containsExactly("habit|2|1|2", "silence|2|1|2", "tenure|1|0|2");
    }

    /** 10 minutes in January, shared by two classes, and 20 in February for 18.00 in all; nobody was new in March. */
    @Test
    void aUnitOfADriverCostsWhatItSharedOverItsUnits() {
        assertThat(rows("select pool, measure, activities, months, total_minor, units, rate_minor, drivers"
                        + " from report_driver order by pool"))
                .containsExactly("ads|new_customers|null|1|70|0.0|null|2", "phone|minutes|call|2|1800|30.0|60.0|2");
    }

    @Test
    void unassignedCostNamesItsReason() {
        assertThat(rows("select position, entries, reason, pool, amount_minor, months from report_unassigned"))
                .containsExactly("1|2|no-driver|ads|70|2", "2|2|no-pool|(none)|10|1");
    }

    @Test
    void costOfAStageIsPerCustomerAndMonthWithMoney() {
        assertThat(rows("select lifecycle_stage, customers, customer_months, total_cost_minor from report_stage_cost"))
                .containsExactly("new|2|5|420", "mature|3|2|450");
    }

    @Test
    void halfAYearIsComparedWithTheHalfYearBefore() {
        assertThat(rows("select cost_class, before_from, before_to, now_from, now_to, before_minor, now_minor,"
                        + " excess_minor from report_cost_trend"))
                .containsExactly("service|2025-01-01|2025-06-01|2025-07-01|2025-12-01|100|300|200");
    }

    @Test
    void theLastChangeIsToldByEffectAndBySegment() {
        assertThat(rows("select metric, effect, amount_minor, before_minor, now_minor, n, n_before from report_change"
                        + " order by 2"))
                .containsExactly("net_revenue|rate|10|1000|1100|12|11", "net_revenue|volume|90|1000|1100|12|11");
        assertThat(rows("select segment, volume_minor, mix_minor, rate_minor, change_minor from report_change_segment"
                        + " order by 1"))
                .containsExactly("a|70|0|10|80", "b|20|0|0|20");
    }

    @Test
    void onlyWhatIsMoreThanChanceStandsOut() {
        assertThat(rows("select segment, side from report_survey_point")).containsExactly("a|low");
        assertThat(rows("select metric, is_last from report_anomaly")).containsExactly("net_revenue|true");
        assertThat(rows("select metrics, months, alarms, refused_metrics from report_anomaly_scope"))
                .containsExactly("1|1|1|0");
    }

    private static List<String> rows(String sql) {
        return ENGINE.query(sql, row -> {
            var cells = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.append(i > 1 ? "|" : "").append(row.getString(i));
            }
            return cells.toString();
        });
    }

    /** Stands in for the modules whose marts the report reads. */
    @Test
    void textsAreCountedByTopicAndMonthWithHowWellTheyAreJudged() {
        assertThat(
                        rows(
                                "select topic, texts, tickets, comments, negative, positive, urgent from report_text_topic order by 1"))
                .containsExactly("delivery|3|2|1|1|1|1", "quality|1|1|0|1|0|0");
        assertThat(rows("select texts, negative, negative_share from report_text_month order by month"))
                .containsExactly("2|1|0.5", "2|1|0.5");
        assertThat(rows("select label, precision_share, recall_share from report_text_quality order by 1"))
                .containsExactly("negative|0.75|0.6", "other|null|0.0");
    }

    @Test
    void duplicatesAreCountedOnceAndUnsurePairsApart() {
        assertThat(rows("select customers, duplicates, clusters, incomplete_clusters, unsure_pairs, skipped_blocks"
                        + " from report_duplicate"))
                .containsExactly("3|1|1|0|1|1");
        assertThat(rows("select position, customer_id, other_id, why_zh, why_en from report_duplicate_pair order by 1"))
                .containsExactly("1|C1|C2|x|X", "2|C2|C3|y|Y");
    }

    private static final class Upstream implements Kernel {

        private static final String TABLES = "/report/upstream.sql";

        @Override
        public String name() {
            return "upstream";
        }

        @Override
        public Set<String> reads() {
            return Set.of();
        }

        @Override
        public Set<String> writes() {
            return Sample.tables(TABLES);
        }

        @Override
        public void run(Engine engine) {
            Sample.execute(engine, TABLES);
        }
    }
}

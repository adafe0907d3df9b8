package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What chapters say where the invented company's marts are changed. */
class ChapterTests {

    @Test
    void poolsAndActivitiesHaveTheirNamesAndACompanysOwnItsCode() {
        assertThat(figure(CapacityChapter::write, "capacity-use").table().rows())
                .extracting(List::getFirst)
                .containsExactly("电话客服", "warehouse");
        assertThat(figure(CostChapter::write, "drivers").table().rows())
                .extracting(it -> it.get(1))
                .contains("作业分钟 · 电话服务");
    }

    @Test
    void aNumberOfOrdersHasNoDigitsAndMinutesHave() {
        var drivers = figure(CostChapter::write, "drivers").table();
        var cells = new Cells(drivers, new Numbers(Language.ZH, "CNY", 100));
        var units = drivers.columns().get(2);

        assertThat(cells.shown(units, 1320.0)).isEqualTo("1,320");
        assertThat(cells.shown(units, 1320.25)).isEqualTo("1,320.25");
        assertThat(drivers.columns().get(3).title()).isEqualTo("单位成本 (元)");
    }

    @Test
    void whereCustomerValueIsRefusedTheFigureIsAboutPayback() {
        var payback = figure(ChannelChapter::write, "channel-payback", """
                update report_channel set ltv_to_cac = null, clv_margin_minor = null;
                update report_channel set payback_months = null where channel = (select min(channel) from report_channel)""");

        assertThat(payback.title() + payback.table().caption()).contains("回本").doesNotContain("LTV");
        assertThat(payback.definition()).contains("客户价值未能估计");
        assertThat(payback.table().rows()).extracting(List::getLast).contains("分析期内未回本");
    }

    @Test
    void theHeatMapOfCohortsHasNoEmptyRowsAndNoMonthNought() {
        var heat = figure(CohortChapter::write, "cohort-retention", """
                insert into report_cohort (cohort_month, age_months, customers, active)
                values (date '2026-01-01', 0, 40, 40)""").chart();

        var description = Objects.requireNonNull(heat).description().toString();
        assertThat(description).doesNotContain("2026-01").contains("[\"1\",");
    }

    @ParameterizedTest
    @CsvSource({"high,没有人的概率达到", "medium,没有分出这样的等级", "undivided,分不出风险等级"})
    void saysWhyNobodyIsAtHighRisk(String band, String why) {
        var section = section(ChurnRiskChapter::write, """
                delete from report_churn_reason;
                delete from report_churn_band where band <> 'low';
                update report_churn_band set band = '%1$s' where '%1$s' = 'undivided';
                insert into report_churn_band select 3, '%1$s', 0.5, 60, 30, 0, 0 where '%1$s' <> 'undivided'""".formatted(band));

        assertThat(section.blocks())
                .filteredOn(Block.Refusal.class::isInstance)
                .extracting(it -> ((Block.Refusal) it).reason())
                .singleElement()
                .asString()
                .contains(why);
        assertThat(section.blocks().getFirst() instanceof Block.Prose).isEqualTo(band.equals("undivided"));
    }

    @Test
    void aChoiceThatCannotBeBetteredIsCalledTheBest() {
        assertThat(verdict("update report_action_plan set bound_minor = value_minor + 1, gap = 0"))
                .contains("最优选择")
                .doesNotContain("至多差");
        assertThat(verdict("update report_action_plan set bound_minor = value_minor + 2, gap = 1e-9"))
                .contains("至多差 < 0.001%");
    }

    private static String verdict(String change) {
        return section(ActionChapter::write, change).blocks().stream()
                .filter(Block.Prose.class::isInstance)
                .map(it -> ((Block.Prose) it).text())
                .reduce("", String::concat);
    }

    private static Block.Figure figure(Chapter chapter, String table) {
        return figure(chapter, table, "select 1");
    }

    private static Block.Figure figure(Chapter chapter, String table, String changes) {
        return section(chapter, changes).blocks().stream()
                .filter(Block.Figure.class::isInstance)
                .map(Block.Figure.class::cast)
                .filter(it -> it.table().id().equals(table))
                .findFirst()
                .orElseThrow();
    }

    private static Section section(Chapter chapter, String changes) {
        try (var engine = Sample.engine()) {
            for (var change : changes.split(";", -1)) {
                engine.execute(change);
            }
            var edition = Edition.of(new Marts(engine), Sample.context(Language.ZH), false);
            return chapter.write(edition, edition.marts().single("headline"));
        }
    }
}

package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTests {

    @Test
    void theSameInputsGiveTheSamePage() {
        assertThat(Sample.report(Language.ZH).html())
                .isEqualTo(Sample.report(Language.ZH).html());
    }

    @Test
    void thePageNamesNoHostToAskForAnything() {
        var page = Sample.report(Language.EN).html();

        assertThat(Pattern.compile("(src|href|action)=\"(?!#)[^\"]*\"")
                        .matcher(page)
                        .results())
                .isEmpty();
        assertThat(page).doesNotContain("@import").doesNotContain("url(http");
    }

    @Test
    void textOfTheDataIsShownAndNeverRun() {
        var page = Sample.report(Language.ZH).html();

        assertThat(page)
                .contains("&lt;b&gt;某某&lt;/b&gt; &amp; &quot;客户&quot; 1")
                .doesNotContain("<b>某某");
    }

    @Test
    void theFirstFindingSaysWhoLosesHowMuchAndWhy() {
        assertThat(Sample.report(Language.ZH).html())
                .contains("最后 12.0% 的客户（2,416 位）亏损 340.2 万元。", "最大原因是服务成本：占这些客户净收入的 38.8%");
        assertThat(Sample.report(Language.EN).html())
                .contains(
                        "The last 12.0% of customers (2,416) lose CNY 3,402k.",
                        "The largest cause is service cost: 38.8%");
    }

    @Test
    void everyChartHasItsTable() {
        var page = Sample.report(Language.ZH).html();

        var figures = List.of(page.split("<figure>")).subList(1, page.split("<figure>").length);
        assertThat(figures)
                .hasSizeGreaterThan(20)
                .allSatisfy(it -> assertThat(it).contains("<table", "<caption>"));
    }

    @Test
    void refusedValueShowsItsReasonInsteadOfAnEmptyChart() {
        try (var engine = Sample.engine()) {
            engine.execute("delete from report_clv_tier");
            var page = new Report(engine, Sample.context(Language.ZH)).html();

            assertThat(page).contains("未给出客户生命周期价值", "Pareto/NBD：没有收敛", "数据不足，未给出客户生命周期价值");
        }
    }

    @Test
    void aWindowWithoutAnyDataIsAPageThatSaysSo() {
        try (var engine = Sample.engine()) {
            Report.MARTS.stream()
                    .filter(it -> !it.equals("report_headline"))
                    .forEach(it -> engine.execute("delete from " + it));
            engine.execute(
                    "update report_headline set customers = 0, buyers = 0, revenue_minor = 0, loss_customers = 0,"
                            + " refund_minor = 0, first_month = null, last_month = null");
            var page = new Report(engine, Sample.context(Language.EN)).html();

            assertThat(page.substring(0, page.indexOf("</main>")))
                    .contains("There are no data to show")
                    .doesNotContain("NaN");
        }
    }

    @Test
    void segmentsAndSubscriptionsAreToldInBothLanguages() {
        assertThat(Sample.report(Language.ZH).html())
                .contains("第 1 群", "买得勤（近一年 31 天有购买，全体 4 天）", "毛收入留存 GRR", "在用合同还值多少");
        assertThat(Sample.report(Language.EN).html())
                .contains("Segment 2", "silent for long (median 260 days, all 90)", "Net retention (NRR)", "≥ 24");
    }

    @Test
    void aCompanyWithoutSubscriptionsOrSegmentsIsToldWhy() {
        try (var engine = Sample.engine()) {
            for (var table :
                    new String[] {"recurring", "contract_survival", "contract_value", "segment", "migration"}) {
                engine.execute("delete from report_" + table);
            }
            var page = new Report(engine, Sample.context(Language.EN)).html();

            assertThat(page).contains("The data hold no subscriptions", "No usable segments");
        }
    }

    @Test
    void thePageStaysSmall() {
        assertThat(Sample.report(Language.ZH).html().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(3_000_000);
    }
}

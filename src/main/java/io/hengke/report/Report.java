package io.hengke.report;

import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The report of one run, as a self-contained page and as PDF. The same marts and context give the same bytes.
 *
 * <p>The engine must hold the tables named in {@link #MARTS}; nothing is written to it.
 */
public final class Report {

    /** The marts the report reads: what a run has to build before. */
    public static final List<String> MARTS = List.of(
            "report_headline",
            "report_whale_curve",
            "report_loss_cause",
            "report_customer_edge",
            "report_waterfall",
            "report_cost_class",
            "report_cost_month",
            "report_cost_trend",
            "report_stage_cost",
            "report_driver",
            "report_channel",
            "report_campaign",
            "report_attribution",
            "report_attribution_flip",
            "report_rfm_cell",
            "report_rfm_segment",
            "report_clv_tier",
            "report_clv_bin",
            "report_segment",
            "report_migration",
            "report_tier_move",
            "report_recurring",
            "report_contract_survival",
            "report_contract_value",
            "report_retention_month",
            "report_churn",
            "report_churn_cost",
            "report_churn_quality",
            "report_churn_band",
            "report_churn_bin",
            "report_churn_reason",
            "report_signal",
            "report_cohort",
            "report_budget",
            "report_response",
            "report_experiment",
            "report_uplift",
            "report_action",
            "report_action_plan",
            "report_risk_list",
            "report_save_list",
            "report_text_topic",
            "report_text_month",
            "report_text_quality",
            "report_duplicate",
            "report_duplicate_pair",
            "report_capacity",
            "report_capacity_month",
            "report_reconciliation_month",
            "report_reconciliation_pool",
            "report_unassigned",
            "report_survey_score",
            "report_survey_month",
            "report_survey_driver",
            "report_survey_point",
            "report_change",
            "report_change_segment",
            "report_anomaly",
            "report_anomaly_scope");

    private final Edition edition;
    private final Masthead masthead;
    private final List<Section> sections;

    /** Reads the marts; the engine may be closed afterwards. */
    public Report(Engine engine, ReportContext context) {
        edition = Edition.of(new Marts(engine), context, false);
        var headline = edition.marts().single("headline");
        masthead = Masthead.of(edition, headline);
        sections = Contents.ALL.stream()
                .map(it -> it.chapter().write(edition, headline))
                .toList();
    }

    /** The whole page. */
    public String html() {
        return new HtmlPage(edition).write(masthead, sections);
    }

    public void writeHtml(Path file) throws IOException {
        Files.writeString(file, html());
    }

    /** The same as PDF: takes some seconds, most of them for the charts. */
    public void writePdf(Path file) throws IOException {
        Files.write(file, new PdfPages(edition).write(masthead, sections));
    }
}

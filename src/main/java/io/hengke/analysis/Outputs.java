package io.hengke.analysis;

import io.hengke.control.BudgetResponse;
import io.hengke.costing.TraceFiles;
import io.hengke.customers.DuplicateModel;
import io.hengke.engagement.Experiments;
import io.hengke.feedback.CommentTexts;
import io.hengke.feedback.SurveyDrivers;
import io.hengke.report.Report;
import io.hengke.retention.ChurnPrediction;
import io.hengke.retention.ChurnRiskFile;
import io.hengke.scorecard.Anomalies;
import io.hengke.scorecard.Changes;
import io.hengke.scorecard.MetricCatalogue;
import io.hengke.scorecard.MetricsFile;
import io.hengke.scorecard.Scorecard;
import io.hengke.service.TicketTexts;
import io.hengke.statistics.FittedModels;
import io.hengke.value.ContractValueModels;
import io.hengke.value.CustomerValueModels;
import io.hengke.value.SegmentModels;
import io.hengke.warehouse.Engine;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The tables of the result, as the data contract names them; and what {@code trace} reads beside them. */
final class Outputs {

    private static final List<OutputFile> FILES = List.of(
            new OutputFile("customers.parquet", "select * from analysis_customer", "customer_id"),
            new OutputFile("customers.csv", "select * from analysis_customer", "customer_id"),
            new OutputFile("customer_months.parquet", """
                    select c.customer_id, month_text(m.month) as month, m.* exclude (customer_key, month)
                    from costing_customer_month m join customers_customer c using (customer_key)
                    """, "customer_id, month"),
            new OutputFile("allocations.parquet", """
                    select month_text(a.month) as month, a.pool, a.cost_class,
                        coalesce(a.recipient, c.customer_id) as customer_id, a.driver_units, a.amount_minor
                    from costing_allocation a left join customers_customer c on c.customer_key = a.customer_key
                    """, "month, pool, cost_class, customer_id"),
            new OutputFile("channels.csv", "select * from acquisition_channel_period", "period, channel"),
            new OutputFile("attribution.csv", """
                    select channel, model, conversions, value_minor from acquisition_attribution
                    """, "channel, model"),
            new OutputFile("cohorts.csv", """
                    select month_text(cohort_month) as cohort_month, * exclude (cohort_month) from acquisition_cohort
                    """, "cohort_month, age_months"),
            new OutputFile("budget.csv", "select * from control_budget_split", "channel"),
            new OutputFile("experiments.csv", "select * from engagement_experiment", "experiment, arm, measure"),
            new OutputFile("whale_curve.csv", "select * from report_whale_curve", "percentile"),
            new OutputFile("survey_scores.csv", "select * from feedback_score", "question, dimension, segment"),
            new OutputFile("survey_drivers.csv", "select * from feedback_driver", "target, question"),
            new OutputFile("segments.csv", "select * from value_segment", "segment"),
            new OutputFile(
                    "texts.csv",
                    """
                    select 'ticket' as source, ticket_id as id, sentiment, topic, urgency,
                        sentiment_probability, topic_probability, urgency_probability, is_by_meaning
                    from service_ticket_text
                    union all
                    select 'comment', response_id, sentiment, topic, urgency,
                        sentiment_probability, topic_probability, urgency_probability, is_by_meaning
                    from feedback_comment
                    """,
                    "source, id, sentiment, topic, urgency, sentiment_probability, topic_probability, urgency_probability"),
            new OutputFile("duplicates.csv", """
                    select l.customer_id, r.customer_id as other_id, d.probability, d.is_duplicate, d.why
                    from customers_duplicate d
                    join customers_customer l on l.customer_key = d.left_key
                    join customers_customer r on r.customer_key = d.right_key
                    """, "customer_id, other_id"),
            new OutputFile("save_list.csv", """
                    select s.place, c.customer_id, s.tier, s.probability, s.clv_margin_minor, s.value_at_risk_minor, s.action,
                        s.effect, s.cost_minor, s.saved_minor, s.save_value_minor
                    from control_save_list s join customers_customer c using (customer_key)
                    """, "place"),
            new OutputFile("changes.csv", "select * from scorecard_change", "metric, period, segment, effect"),
            new OutputFile("anomalies.csv", "select * from scorecard_anomaly", "metric, period"));

    private static final String SIGNALS = """
            select c.customer_id, s.signal, s.since_on, s.value, s.reference, q.precision, q.lift
            from retention_signal s
            join customers_customer c on c.customer_key = s.customer_key
            join retention_signal_quality q on q.signal = s.signal
            """;

    /** Tables of the models behind the figures, in the order of models.json. */
    static final List<String> MODELS = List.of(
            CustomerValueModels.TABLE,
            DuplicateModel.TABLE,
            ContractValueModels.TABLE,
            SurveyDrivers.TABLE,
            SegmentModels.TABLE,
            ChurnPrediction.TABLE,
            Experiments.MODELS,
            BudgetResponse.MODELS,
            TicketTexts.MODEL,
            CommentTexts.MODEL);

    private Outputs() {}

    /** What must be built before the files can be written. */
    static List<String> tables() {
        return Stream.of(
                        List.of(
                                "analysis_customer",
                                "costing_customer_month",
                                "costing_allocation",
                                "costing_reconciliation",
                                "costing_unknown_reference",
                                "acquisition_channel_period",
                                "acquisition_attribution",
                                "control_save_list",
                                "acquisition_cohort",
                                "engagement_experiment",
                                "engagement_uplift_curve",
                                "control_response",
                                "control_budget_split",
                                "feedback_score",
                                "feedback_driver",
                                "value_segment",
                                "value_migration",
                                "value_contract_customer",
                                "retention_churn_risk",
                                "retention_signal",
                                "retention_signal_quality",
                                "service_ticket_text",
                                "feedback_comment",
                                "customers_cluster",
                                "customers_duplicate",
                                Scorecard.TABLE,
                                Changes.TABLE,
                                Anomalies.TABLE),
                        MODELS,
                        TraceFiles.marts(),
                        Report.MARTS)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    static void write(Engine engine, MetricCatalogue catalogue, AnalysisRequest request, Path folder) {
        FILES.forEach(it -> it.write(engine, folder));
        new OutputFile("churn_risk.csv", ChurnRiskFile.select(request.language()), "customer_id").write(engine, folder);
        new OutputFile("signals.csv", SIGNALS, "customer_id, signal").write(engine, folder);
        TraceFiles.queries().forEach((name, query) -> OutputFile.writeParquet(engine, query, folder.resolve(name)));
        Json.write(
                folder.resolve("reconciliation.json"),
                Reconciliation.content(engine, request.currency().getCurrencyCode()));
        Json.write(folder.resolve("models.json"), FittedModels.read(engine, MODELS, request.language()));
        new MetricsFile(catalogue).write(engine, folder.resolve("metrics.json"));
    }
}

package io.hengke.analysis;

import io.hengke.Hengke;
import io.hengke.ingest.ImportResult;
import io.hengke.report.ReportContext;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the report says about the run itself, put into its words. */
final class ReportFacts {

    private static final MathContext SHOWN = new MathContext(6);

    private final ImportResult imported;
    private final Language language;
    private final Messages messages;

    private ReportFacts(ImportResult imported, Language language) {
        this.imported = imported;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** @param language of every text, whatever the run's own is */
    static ReportContext of(
            AnalysisRequest request,
            Language language,
            RunIdentity identity,
            ImportResult imported,
            CostingChoice costing,
            Engine engine,
            long minorPerMajor) {
        var facts = new ReportFacts(imported, language);
        return new ReportContext(
                "",
                identity.runId(),
                Hengke.VERSION,
                imported.asOf(),
                request.currency().getCurrencyCode(),
                minorPerMajor,
                language,
                request.horizonMonths(),
                request.annualDiscountRate(),
                costing.file().orElse(""),
                facts.files(),
                imported.createdCustomers(),
                facts.issues(),
                facts.models(FittedModels.read(engine, Outputs.MODELS, language)),
                facts.warnings(costing, engine));
    }

    private List<ReportContext.InputFile> files() {
        return imported.files().stream()
                .map(it -> new ReportContext.InputFile(
                        Path.of(it.path()).getFileName().toString(),
                        it.table(),
                        it.read(),
                        it.accepted(),
                        it.rejected(),
                        it.corrected(),
                        0))
                .toList();
    }

    private List<ReportContext.IssueCount> issues() {
        return imported.issueCounts().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(it -> new ReportContext.IssueCount(
                        it.getKey(), messages.find(it.getKey() + ".short").orElse(it.getKey()), it.getValue()))
                .toList();
    }

    private List<ReportContext.FittedModel> models(JsonNode models) {
        return StreamSupport.stream(models.spliterator(), false)
                .map(this::model)
                .toList();
    }

    private ReportContext.FittedModel model(JsonNode model) {
        return new ReportContext.FittedModel(
                model.path("name").asString(""),
                parameters(model.path("parameters")),
                number(model.path("log_likelihood")),
                model.path("rows").asLong(0),
                window(model.path("window")),
                holdout(model.path("holdout")),
                model.path("chosen").asBoolean(false),
                model.path("refused").asString(""));
    }

    /** Letters of the papers, or the questions of a survey. */
    private String parameters(JsonNode parameters) {
        return parameters.properties().stream()
                .map(it -> "%s = %s".formatted(messages.name("feedback.question", it.getKey()), shown(it.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String window(JsonNode window) {
        return window.isObject()
                ? "%s – %s"
                        .formatted(
                                window.path("from").asString(""),
                                window.path("to").asString(""))
                : "";
    }

    private String holdout(JsonNode holdout) {
        var orders = holdout.path("repeat_orders");
        if (!orders.has("expected") || !orders.has("actual")) {
            return holdout.path("refused").asString("");
        }
        return messages.text("analysis.holdout", shown(orders.path("expected")), shown(orders.path("actual")));
    }

    private static String shown(JsonNode number) {
        return new BigDecimal(number.asString()).round(SHOWN).toPlainString();
    }

    private static @Nullable Double number(JsonNode number) {
        return number.isNumber() ? number.asDouble() : null;
    }

    private List<String> warnings(CostingChoice costing, Engine engine) {
        var warnings = new ArrayList<>(costing.warnings(language));
        Optional.of(engine.queryLong("select count(*) from costing_unknown_reference"))
                .filter(it -> it > 0)
                .ifPresent(it -> warnings.add(messages.text("analysis.warning.unknown-reference", it)));
        if (!imported.rowsAfterAsOf().isEmpty()) {
            warnings.add(messages.text("analysis.warning.after-as-of", rowsAfterAsOf()));
        }
        return warnings;
    }

    private String rowsAfterAsOf() {
        return imported.rowsAfterAsOf().entrySet().stream()
                .map(it -> messages.text(
                        "analysis.warning.after-as-of.table",
                        messages.name("ingest.table", it.getKey()),
                        "%,d".formatted(it.getValue())))
                .collect(Collectors.joining(messages.text("analysis.warning.after-as-of.and")));
    }
}

package io.hengke.analysis;

import io.hengke.ingest.ImportResult;
import io.hengke.shared.Messages;
import io.hengke.warehouse.Engine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Locale;

/** The few sentences on standard output when a run ends. */
final class Summary {

    private final AnalysisRequest request;
    private final Messages messages;

    Summary(AnalysisRequest request) {
        this.request = request;
        this.messages = Messages.in(request.language());
    }

    AnalysisResult done(Engine engine, ImportResult imported) {
        var total = Reconciliation.total(engine);
        var rejected = imported.files().stream()
                .mapToLong(ImportResult.FileReport::rejected)
                .sum();
        var issues = imported.issueCounts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        var output = request.output().toAbsolutePath().normalize();
        var lines = new ArrayList<String>();
        lines.add(messages.text(
                "analysis.summary.done",
                imported.asOf(),
                count(engine.queryLong("select count(*) from analysis_customer")),
                count(engine.queryLong("select cast(coalesce(sum(orders), 0) as bigint) from analysis_customer")),
                money(engine.queryLong(
                        "select cast(coalesce(sum(revenue_minor), 0) as bigint) from analysis_customer"))));
        lines.add(messages.text(
                "analysis.summary.reconciled",
                money(total.bookedMinor()),
                money(total.customersMinor()),
                money(total.idleMinor()),
                money(total.unassignedMinor())));
        if (issues > 0) {
            lines.add(messages.text(
                    "analysis.summary.rejected",
                    count(rejected),
                    count(Math.max(0, issues - rejected)),
                    output.resolve("issues.csv")));
        }
        lines.add(messages.text("analysis.summary.report", output.resolve("report.html")));
        if (request.pdf()) {
            lines.add(messages.text("analysis.summary.pdf", output.resolve("report.pdf")));
        }
        return new AnalysisResult(String.join("\n", lines), false);
    }

    AnalysisResult rejected(ImportResult imported, Path issues) {
        var lines = new ArrayList<String>();
        lines.add(messages.text("analysis.rejected"));
        imported.rejectedFiles()
                .forEach(it -> lines.add("  "
                        + messages.text(
                                "analysis.rejected-file",
                                it.path(),
                                count(it.read()),
                                count(it.rejected()),
                                BigDecimal.valueOf(it.rejected() * 1000 / Math.max(1, it.read()), 1))));
        lines.add(messages.text(
                "analysis.rejected-advice", issues.toAbsolutePath().normalize()));
        return new AnalysisResult(String.join("\n", lines), true);
    }

    private String money(long minor) {
        var digits = request.currency().getDefaultFractionDigits();
        var format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMinimumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(minor, digits)) + " "
                + request.currency().getCurrencyCode();
    }

    private static String count(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }
}

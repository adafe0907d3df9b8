package io.hengke.report;

import io.hengke.report.Block.Term;
import io.hengke.report.ReportContext.FittedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is likely to leave next, how far that can be trusted, and why; or why it cannot be said. */
final class ChurnRiskChapter {

    private static final int MOST_CUSTOMERS = 20;

    private ChurnRiskChapter() {}

    static Section write(Edition edition, Row headline) {
        var approaches = edition.marts().rows("churn_quality", "position");
        var chosen = approaches.stream().filter(it -> it.flag("is_chosen")).findFirst();
        if (chosen.isEmpty()) {
            return edition.section("churn-risk", List.of(refusal(edition)));
        }
        var scope = edition.text(
                "churn-risk.scope",
                edition.numbers().count(chosen.get().number("customers")),
                chosen.get().text("tested_from"),
                chosen.get().text("tested_to"));
        var bands = edition.marts().rows("churn_band", "position");
        var blocks = new ArrayList<Block>();
        if (isUndivided(bands)) {
            blocks.add(new Block.Prose(edition.text("churn-bands.undivided")));
        }
        blocks.add(bands(edition, scope, bands));
        likeliest(edition, bands).ifPresent(blocks::add);
        blocks.add(calibration(edition, scope));
        blocks.add(reasons(edition, bands));
        blocks.add(approaches(edition, scope, approaches));
        blocks.add(card(edition, chosen.get()));
        return edition.section("churn-risk", blocks);
    }

    /** Whether the test left no bands to tell apart. */
    private static boolean isUndivided(List<Row> bands) {
        return bands.stream().anyMatch(it -> it.text("band").equals("undivided"));
    }

    private static Block refusal(Edition edition) {
        var reasons = edition.context().models().stream()
                .filter(it -> it.isRefused() && it.name().endsWith("(churn)"))
                .map(FittedModel::refusal)
                .distinct()
                .toList();
        return new Block.Refusal(
                edition.text("churn-risk.refused"),
                reasons.isEmpty() ? edition.text("churn-risk.refused.reason") : String.join(" ", reasons));
    }

    private static Block bands(Edition edition, String scope, List<Row> rows) {
        var table = Table.of(
                "churn-bands",
                edition.text("churn-bands.caption"),
                Column.text(edition.text("column.risk-band")),
                Column.share(edition.text("column.from-probability")),
                Column.count(edition.text("column.tested")),
                Column.share(edition.text("column.share-lost")),
                Column.count(edition.text("column.customers-now")),
                Column.count(edition.text("column.expected-leavers")));
        rows.forEach(it -> table.row(
                        edition.words().foreign("retention.band", it.text("band")),
                        it.decimalOrNull("from_probability"),
                        it.numberOrNull("tested"),
                        share(it, "tested_leavers", "tested"),
                        it.number("customers"),
                        it.number("expected_leavers"))
                .drill(Drill.customers("churnBand", it.text("band")).of(it.number("customers"))));
        table.all(Drill.customers("churnBand.empty", false)
                .of(rows.stream().mapToLong(it -> it.number("customers")).sum()));
        var tested = rows.stream().filter(it -> it.has("tested")).toList();
        var chart = Chart.bars(
                        "chart-churn-bands",
                        edition.text("churn-bands.summary"),
                        tested.stream()
                                .map(it -> edition.words().foreign("retention.band", it.text("band")))
                                .toList())
                .scale("share", "")
                .series(
                        edition.text("column.share-lost"),
                        4,
                        tested.stream()
                                .map(it -> share(it, "tested_leavers", "tested"))
                                .toList());
        return edition.figure("churn-bands", scope, chart, table.build());
    }

    private static Block calibration(Edition edition, String scope) {
        var rows = edition.marts().rows("churn_bin", "position");
        var table = Table.of(
                "churn-calibration",
                edition.text("churn-calibration.caption"),
                Column.text(edition.text("column.probability")),
                Column.count(edition.text("column.tested")),
                Column.share(edition.text("column.mean-probability")),
                Column.share(edition.text("column.share-lost")));
        rows.forEach(it -> table.row(
                range(it),
                it.number("customers"),
                it.decimalOrNull("mean_probability"),
                share(it, "leavers", "customers")));
        var chart = Chart.lines(
                        "chart-churn-calibration",
                        edition.text("churn-calibration.summary"),
                        rows.stream().map(ChurnRiskChapter::range).toList())
                .scale("share", "")
                .axisNames(edition.text("column.probability"), "")
                .series(
                        edition.text("column.mean-probability"),
                        0,
                        rows.stream()
                                .map(it -> it.decimalOrNull("mean_probability"))
                                .toList())
                .series(
                        edition.text("column.share-lost"),
                        4,
                        rows.stream()
                                .map(it -> share(it, "leavers", "customers"))
                                .toList());
        return edition.figure("churn-calibration", scope, chart, table.build());
    }

    /** Whom to call first. */
    private static Optional<Block> likeliest(Edition edition, List<Row> bands) {
        var rows = edition.marts().rows("risk_list", "place");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var rated = bands.stream()
                .filter(it -> !it.text("band").equals("not_due"))
                .mapToLong(it -> it.number("customers"))
                .sum();
        var table = Table.of(
                "risk-list",
                edition.text("risk-list.caption"),
                Column.customer(edition.text("column.customer")),
                Column.text(edition.text("column.tier")),
                Column.share(edition.text("column.leaving")),
                Column.text(edition.text("column.risk-band")),
                Column.text(edition.text("column.reason-of-risk")));
        rows.stream()
                .limit(edition.most(MOST_CUSTOMERS))
                .forEach(it -> table.row(
                        it.text("customer_id"),
                        it.has("tier") ? edition.words().foreign("value.tier", it.text("tier")) : null,
                        it.decimalOrNull("probability"),
                        edition.words().foreign("retention.band", it.text("band")),
                        it.has("reason") ? edition.words().foreign("retention.reason-name", it.text("reason")) : null));
        table.more(Math.max(0, rated - Math.min(rows.size(), edition.most(MOST_CUSTOMERS))));
        return Optional.of(
                edition.figure("risk-list", edition.text("n", edition.numbers().count(rated)), null, table.build()));
    }

    private static Block reasons(Edition edition, List<Row> bands) {
        var rows = edition.marts().rows("churn_reason", "customers desc, reason");
        if (rows.isEmpty()) {
            return new Block.Refusal(edition.text("churn-reasons.title"), noReasons(edition, bands));
        }
        var table = Table.of(
                "churn-reasons",
                edition.text("churn-reasons.caption"),
                Column.text(edition.text("column.reason-of-risk")),
                Column.count(edition.text("column.customers")),
                Column.share(edition.text("column.share-of-risky")),
                Column.count(edition.text("column.weighs-most")));
        var names = new ArrayList<String>();
        rows.forEach(it -> {
            names.add(edition.words().foreign("retention.reason-name", it.text("reason")));
            table.row(
                            names.getLast(),
                            it.number("customers"),
                            share(it, "customers", "risky"),
                            it.number("first_reason"))
                    .drill(risky().and("riskReason", it.text("reason")).of(it.number("customers")));
        });
        var chart = Chart.bars("chart-churn-reasons", edition.text("churn-reasons.summary"), names)
                .horizontal()
                .scale("count", edition.text("column.customers"))
                .series(
                        edition.text("column.customers"),
                        4,
                        rows.stream().map(it -> it.number("customers")).toList());
        var risky = rows.getFirst().number("risky");
        table.all(risky().of(risky));
        return edition.figure(
                "churn-reasons", edition.text("n", edition.numbers().count(risky)), chart, table.build());
    }

    /** Why nobody's reasons are listed. */
    private static String noReasons(Edition edition, List<Row> bands) {
        if (isUndivided(bands)) {
            return edition.text("churn-reasons.none.undivided");
        }
        var high = bands.stream()
                .filter(it -> it.text("band").equals("high") || it.text("band").equals("critical"))
                .toList();
        if (high.isEmpty()) {
            return edition.text("churn-reasons.none.joined");
        }
        var from = high.getFirst().decimalOrNull("from_probability");
        return from == null || high.stream().anyMatch(it -> it.number("customers") > 0)
                ? edition.text("churn-reasons.none.nothing")
                : edition.text("churn-reasons.none.below", edition.numbers().share(from));
    }

    private static Drill risky() {
        return Drill.customers().andAny("churnBand", List.of("high", "critical"));
    }

    private static Block approaches(Edition edition, String scope, List<Row> approaches) {
        var table = Table.of(
                "churn-approaches",
                edition.text("churn-approaches.caption"),
                Column.text(edition.text("column.approach")),
                Column.text(edition.text("column.verdict")),
                Column.decimal(edition.text("column.auc")),
                Column.decimal(edition.text("column.lift-tenth")),
                Column.decimal(edition.text("column.log-loss")),
                Column.decimal(edition.text("column.brier")),
                Column.share(edition.text("column.calibration-error")),
                Column.decimal(edition.text("column.empc")));
        approaches.forEach(it -> table.row(
                edition.words().name("churn-approach", it.text("approach")),
                edition.text(it.flag("is_chosen") ? "verdict.chosen" : "verdict.fitted"),
                it.decimalOrNull("auc"),
                it.decimalOrNull("lift"),
                it.decimalOrNull("log_loss"),
                it.decimalOrNull("brier"),
                it.decimalOrNull("calibration_error"),
                it.decimalOrNull("empc")));
        return edition.figure("churn-approaches", scope, null, table.build());
    }

    /** What a reader must know before using a probability (Mitchell et al. 2019: model cards). */
    private static Block card(Edition edition, Row chosen) {
        var numbers = edition.numbers();
        return new Block.Terms(List.of(
                term(edition, "purpose"),
                term(
                        edition,
                        "data",
                        numbers.count(chosen.number("trained")),
                        chosen.text("trained_from"),
                        numbers.share(chosen.number("trained_leavers"), chosen.number("trained")),
                        numbers.share(chosen.number("leavers"), chosen.number("customers"))),
                term(edition, "limits"),
                term(edition, "misuse")));
    }

    private static Term term(Edition edition, String key, Object... values) {
        return new Term(edition.text("churn-card." + key), edition.text("churn-card." + key + ".meaning", values));
    }

    private static @Nullable Double share(Row row, String part, String whole) {
        return row.has(whole) ? CustomerChapter.ratio(row.number(part), row.number(whole)) : null;
    }

    /** "20–30%". */
    private static String range(Row bin) {
        return "%d–%d%%".formatted(10 * bin.number("position"), 10 * bin.number("position") + 10);
    }
}

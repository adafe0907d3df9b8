package io.hengke.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What customers say: scores with their bands, what drives them, where they are high and low. */
final class FeedbackChapter {

    private static final int MOST_POINTS = 15;

    private FeedbackChapter() {}

    static Section write(Edition edition, Row headline) {
        var scores = edition.marts().rows("survey_score", "question");
        if (scores.isEmpty()) {
            return edition.section(
                    "feedback",
                    List.of(new Block.Refusal(edition.text("survey-score.title"), edition.text("feedback.none"))));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(scores(edition, headline, scores));
        blocks.add(months(edition, headline));
        blocks.addAll(drivers(edition, headline));
        blocks.add(points(edition, answers(edition, headline, sum(scores, "answers"))));
        return edition.section("feedback", blocks);
    }

    private static Block scores(Edition edition, Row headline, List<Row> scores) {
        var table = Table.of(
                "survey-scores",
                edition.text("survey-score.caption"),
                Column.text(edition.text("column.question")),
                Column.count(edition.text("column.answers")),
                Column.text(edition.text("column.score")),
                Column.text(edition.text("column.band")),
                Column.text(edition.text("column.weighted-score")),
                Column.text(edition.text("column.weighted-band")),
                Column.decimal(edition.text("column.design-effect")),
                Column.decimal(edition.text("column.effective-answers")),
                Column.text(edition.text("column.note")));
        scores.forEach(it -> table.row(
                        question(edition, it.text("question")),
                        it.number("answers"),
                        score(edition, it, "score"),
                        band(edition, it, "low", "high"),
                        score(edition, it, "weighted_score"),
                        band(edition, it, "weighted_low", "weighted_high"),
                        it.decimalOrNull("design_effect"),
                        it.decimalOrNull("effective_answers"),
                        it.has("score") ? local(edition, it, "weighted_reason") : local(edition, it, "reason"))
                .drill(asked(it.text("question")).of(it.number("answers"))));
        table.all(Drill.answers().of(sum(scores, "answers")));
        return edition.figure("survey-score", answers(edition, headline, sum(scores, "answers")), null, table.build());
    }

    private static Block months(Edition edition, Row headline) {
        var rows = edition.marts().rows("survey_month", "month");
        var table = Table.of(
                "nps-months",
                edition.text("nps.caption"),
                Column.text(edition.text("column.month")),
                Column.count(edition.text("column.answers")),
                Column.count(edition.text("column.promoters")).of("judgement", "best"),
                Column.count(edition.text("column.detractors")).of("judgement", "worst"),
                Column.decimal("NPS"),
                Column.decimal(edition.text("column.low")),
                Column.decimal(edition.text("column.high")),
                Column.decimal(edition.text("column.change")),
                Column.text(edition.text("column.judgement")));
        rows.forEach(it -> table.row(
                        it.text("month"),
                        it.number("answers"),
                        it.number("best"),
                        it.number("worst"),
                        it.decimalOrNull("score"),
                        it.decimalOrNull("low"),
                        it.decimalOrNull("high"),
                        it.decimalOrNull("difference"),
                        judgement(edition, it))
                .drill(asked("nps").and("month", it.text("month")).of(it.number("answers"))));
        table.all(asked("nps").of(sum(rows, "answers")));
        if (rows.stream().noneMatch(it -> it.has("score"))) {
            return rows.isEmpty()
                    ? new Block.Refusal(edition.text("nps.title"), edition.text("empty"))
                    : edition.figure("nps", answers(edition, headline, sum(rows, "answers")), null, table.build());
        }
        var chart = Chart.lines(
                        "chart-nps",
                        edition.text("nps.summary", rows.size()),
                        rows.stream().map(it -> it.text("month")).toList())
                .scale("decimal", "")
                .series(
                        "NPS",
                        0,
                        rows.stream().map(it -> it.decimalOrNull("score")).toList())
                .series(
                        edition.text("column.low"),
                        6,
                        rows.stream().map(it -> it.decimalOrNull("low")).toList())
                .series(
                        edition.text("column.high"),
                        6,
                        rows.stream().map(it -> it.decimalOrNull("high")).toList());
        return edition.figure("nps", answers(edition, headline, sum(rows, "answers")), chart, table.build());
    }

    private static String judgement(Edition edition, Row month) {
        if (!month.has("score")) {
            return edition.text("judgement.few");
        }
        return month.has("difference")
                ? edition.text(month.flag("is_significant") ? "judgement.real" : "judgement.chance")
                : "";
    }

    /** The answers to a question. */
    static Drill asked(String question) {
        return Drill.answers().and("question", question);
    }

    private static List<Block> drivers(Edition edition, Row headline) {
        var blocks = new ArrayList<Block>();
        var rows = edition.marts().rows("survey_driver", "target, share desc, question");
        if (rows.isEmpty()) {
            blocks.add(new Block.Refusal(edition.text("survey-driver.title"), edition.text("survey-driver.none")));
        }
        rows.stream()
                .map(it -> it.text("target"))
                .distinct()
                .sorted(Comparator.comparing((String it) -> !it.equals("nps")).thenComparing(it -> it))
                .forEach(target -> {
                    var drivers = rows.stream()
                            .filter(it -> it.text("target").equals(target))
                            .toList();
                    var scope = answers(edition, headline, drivers.getFirst().number("answers"));
                    blocks.add(drivers(edition, scope, target, drivers));
                    blocks.add(PriorityMatrix.write(edition, target, drivers, scope));
                });
        return blocks;
    }

    private static Block drivers(Edition edition, String scope, String target, List<Row> rows) {
        var table = Table.of(
                "drivers-" + target,
                edition.text("survey-driver.caption", question(edition, target)),
                Column.text(edition.text("column.question")),
                Column.share(edition.text("column.importance")),
                Column.share(edition.text("column.low")),
                Column.share(edition.text("column.high")),
                Column.decimal(edition.text("column.performance")),
                Column.text(edition.text("column.quadrant")),
                Column.decimal(edition.text("column.coefficient")),
                Column.decimal(edition.text("column.correlation")),
                Column.text(edition.text("column.note")));
        rows.forEach(it -> table.row(
                        question(edition, it.text("question")),
                        it.decimalOrNull("share"),
                        it.decimalOrNull("share_low"),
                        it.decimalOrNull("share_high"),
                        it.decimalOrNull("performance"),
                        edition.words().foreign("feedback.quadrant", it.text("quadrant")),
                        it.decimalOrNull("coefficient"),
                        it.decimalOrNull("correlation"),
                        warning(edition, it))
                .drill(asked(it.text("question"))));
        table.all(asked(target));
        var first = rows.getFirst();
        var chart = Chart.bars(
                        "chart-drivers-" + target,
                        edition.text("survey-driver.summary", question(edition, target), rows.size()),
                        rows.stream()
                                .map(it -> question(edition, it.text("question")))
                                .toList())
                .horizontal()
                .scale("share", "")
                .series(
                        edition.text("column.importance"),
                        0,
                        rows.stream().map(it -> it.decimalOrNull("share")).toList())
                .reference(1.0 / rows.size(), edition.text("survey-driver.equal"));
        return new Block.Figure(
                edition.text("survey-driver.title.of", question(edition, target)),
                scope,
                edition.text("survey-driver.definition", share(edition, first.decimalOrNull("r_squared"))),
                chart,
                table.build());
    }

    private static String warning(Edition edition, Row row) {
        return row.flag("is_suppressor")
                ? edition.text("survey-driver.suppressor")
                : row.flag("is_inflated") ? edition.text("survey-driver.inflated") : "";
    }

    private static Block points(Edition edition, String scope) {
        var rows = edition.marts().rows("survey_point", "abs(lift) desc, question, dimension, segment");
        if (rows.isEmpty()) {
            return new Block.Refusal(edition.text("survey-point.title"), edition.text("survey-point.none"));
        }
        var table = Table.of(
                "survey-points",
                edition.text("survey-point.caption"),
                Column.text(edition.text("column.side")),
                Column.text(edition.text("column.question")),
                Column.text(edition.text("column.dimension")),
                Column.text(edition.text("column.group")),
                Column.count(edition.text("column.answers")),
                Column.text(edition.text("column.score")),
                Column.text(edition.text("column.rest")),
                Column.text(edition.text("column.lift")));
        rows.stream()
                .limit(edition.most(MOST_POINTS))
                .forEach(it -> table.row(
                                edition.text("side." + it.text("side")),
                                question(edition, it.text("question")),
                                edition.words().name("survey-dimension", it.text("dimension")),
                                it.text("dimension").equals("category")
                                                && it.text("segment").equals("(none)")
                                        ? edition.text("survey-point.no-ticket")
                                        : edition.channel(it.text("segment")),
                                it.number("answers"),
                                score(edition, it, "score"),
                                score(edition, it, "rest_score"),
                                score(edition, it, "lift"))
                        .drill(asked(it.text("question"))
                                .and(it.text("dimension"), it.text("segment"))
                                .of(it.number("answers"))));
        table.all(Drill.answers());
        return edition.figure(
                "survey-point",
                scope,
                null,
                table.more(Math.max(0, rows.size() - edition.most(MOST_POINTS))).build());
    }

    static String question(Edition edition, String code) {
        return edition.words().foreign("feedback.question", code);
    }

    /** A score in the words of its measure: points, a share, or a mean. */
    private static String score(Edition edition, Row row, String column) {
        var value = row.decimalOrNull(column);
        return value == null
                ? "–"
                : switch (row.text("measure")) {
                    case "nps" -> edition.numbers().decimal(value, 1);
                    case "csat" -> edition.numbers().share(value);
                    default -> edition.numbers().decimal(value, 2);
                };
    }

    private static String band(Edition edition, Row row, String low, String high) {
        return row.has(low) ? edition.text("window", score(edition, row, low), score(edition, row, high)) : "–";
    }

    private static String share(Edition edition, @Nullable Double share) {
        return share == null ? "–" : edition.numbers().share(share);
    }

    static String local(Edition edition, Row row, String column) {
        return row.text(column + "_" + edition.words().language().name().toLowerCase(Locale.ROOT));
    }

    private static String answers(Edition edition, Row headline, long answers) {
        return edition.text("scope.answers", edition.numbers().count(answers), edition.window(headline));
    }

    private static long sum(List<Row> rows, String column) {
        return rows.stream().mapToLong(it -> it.number(column)).sum();
    }
}

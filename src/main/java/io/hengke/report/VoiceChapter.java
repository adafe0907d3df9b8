package io.hengke.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What customers write, as a machine reads it; and how well it reads. */
final class VoiceChapter {

    private VoiceChapter() {}

    static Section write(Edition edition, Row headline) {
        var topics = edition.marts().rows("text_topic", "texts desc, topic");
        var texts = topics.stream().mapToLong(it -> it.number("texts")).sum();
        if (texts == 0) {
            return edition.section(
                    "voice",
                    List.of(new Block.Refusal(edition.text("voice-topics.title"), edition.text("voice.no-texts"))));
        }
        var scope = edition.text("voice.scope", edition.numbers().count(texts), edition.window(headline));
        var blocks = new ArrayList<Block>();
        blocks.add(topics(edition, scope, topics));
        blocks.add(months(edition, scope));
        blocks.add(quality(edition));
        return edition.section("voice", blocks);
    }

    private static Block topics(Edition edition, String scope, List<Row> topics) {
        var table = Table.of(
                "voice-topics",
                edition.text("voice-topics.caption"),
                Column.text(edition.text("column.topic")),
                Column.count(edition.text("column.texts")),
                Column.count(edition.text("column.tickets")).of("source", "ticket"),
                Column.count(edition.text("column.comments")).of("source", "comment"),
                Column.count(edition.text("column.negative")).of("sentiment", "negative"),
                Column.share(edition.text("column.negative-share")),
                Column.count(edition.text("column.urgent")).of("urgency", "urgent"));
        topics.forEach(it -> table.row(
                        topic(edition, it),
                        it.number("texts"),
                        it.number("tickets"),
                        it.number("comments"),
                        it.number("negative"),
                        CustomerChapter.ratio(it.number("negative"), it.number("texts")),
                        it.number("urgent"))
                .drill(Drill.texts().and("topic", it.text("topic")).of(it.number("texts"))));
        table.all(Drill.texts()
                .and("topic.empty", false)
                .of(topics.stream().mapToLong(it -> it.number("texts")).sum()));
        var chart = Chart.bars(
                        "chart-voice-topics",
                        edition.text("voice-topics.summary", topics.size()),
                        topics.stream().map(it -> topic(edition, it)).toList())
                .scale("count", "")
                .series(
                        edition.text("column.negative"),
                        4,
                        topics.stream()
                                .map(it -> (Number) it.number("negative"))
                                .toList());
        return edition.figure("voice-topics", scope, chart, table.build());
    }

    private static Block months(Edition edition, String scope) {
        var rows = edition.marts().rows("text_month", "month");
        var table = Table.of(
                "voice-months",
                edition.text("voice-months.caption"),
                Column.text(edition.text("column.month")),
                Column.count(edition.text("column.texts")),
                Column.count(edition.text("column.negative")).of("sentiment", "negative"),
                Column.share(edition.text("column.negative-share")));
        rows.forEach(it -> table.row(
                        it.month("month"),
                        it.number("texts"),
                        it.number("negative"),
                        it.decimalOrNull("negative_share"))
                .drill(Drill.texts().and("month", it.month("month")).of(it.number("texts"))));
        table.all(Drill.texts()
                .of(rows.stream().mapToLong(it -> it.number("texts")).sum()));
        var chart = Chart.lines(
                        "chart-voice-months",
                        edition.text("voice-months.summary", rows.size()),
                        rows.stream().map(it -> it.month("month")).toList())
                .scale("share", "")
                .series(
                        edition.text("column.negative-share"),
                        4,
                        rows.stream()
                                .map(it -> it.decimalOrNull("negative_share"))
                                .toList());
        return edition.figure("voice-months", scope, chart, table.build());
    }

    private static Block quality(Edition edition) {
        var rows = edition.marts().rows("text_quality", "kind, label");
        var table = Table.of(
                "voice-quality",
                edition.text("voice-quality.caption"),
                Column.text(edition.text("column.kind-of-label")),
                Column.text(edition.text("column.label")),
                Column.count(edition.text("column.examples")),
                Column.share(edition.text("column.precision")),
                Column.share(edition.text("column.recall")));
        rows.forEach(it -> table.row(
                edition.words().foreign("nlp.kind", it.text("kind")),
                edition.words().foreign("nlp." + it.text("kind"), it.text("label")),
                it.number("examples"),
                it.decimalOrNull("precision_share"),
                it.decimalOrNull("recall_share")));
        var isOwn = rows.stream().anyMatch(it -> it.flag("is_own"));
        var examples = rows.stream()
                .collect(Collectors.groupingBy(
                        it -> it.text("kind"), Collectors.summingLong(it -> it.number("examples"))));
        return edition.figure(
                "voice-quality",
                edition.text(
                        isOwn ? "voice.own" : "voice.shipped",
                        edition.numbers()
                                .count(examples.values().stream()
                                        .mapToLong(it -> it)
                                        .max()
                                        .orElse(0))),
                null,
                table.build());
    }

    private static String topic(Edition edition, Row row) {
        return edition.words().foreign("nlp.topic", row.text("topic"));
    }
}

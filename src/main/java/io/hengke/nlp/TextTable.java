package io.hengke.nlp;

import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Labels of the distinct texts of a table: (text, sentiment, sentiment_probability, topic, topic_probability, urgency,
 * urgency_probability, is_by_meaning). Probabilities have four digits. A kind the model does not know is null.
 */
public final class TextTable {

    private static final List<String> KINDS = List.of("sentiment", "topic", "urgency");

    private TextTable() {}

    /**
     * Creates or replaces a table.
     *
     * @param texts query of one column: distinct texts, none null or blank, in a total order
     * @param budget most texts whose meaning is read
     */
    public static void write(Engine engine, String table, String texts, TextClassifier classifier, int budget) {
        engine.execute("create or replace table %s (text varchar not null, %s, is_by_meaning boolean not null)"
                .formatted(
                        table,
                        KINDS.stream()
                                .map(it -> "%1$s varchar, %1$s_probability double".formatted(it))
                                .collect(Collectors.joining(", "))));
        var read = engine.query(texts, row -> row.getString(1));
        if (read.isEmpty()) {
            return;
        }
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            classifier.read(read, budget, it -> append(appender, it));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + table, e);
        }
    }

    /** Creates or replaces a table of how good the labels are: (kind, label, examples, predicted, correct, is_own). */
    public static void writeQuality(Engine engine, String table, TextClassifier classifier) {
        engine.execute(
                "create or replace table %s (kind varchar, label varchar, examples integer, predicted integer, correct integer, is_own boolean)"
                        .formatted(table));
        classifier
                .quality()
                .forEach((kind, measured) -> measured.byMeaning()
                        .forEach(it -> engine.execute("insert into %s values (%s, %s, %d, %d, %d, %s)"
                                .formatted(
                                        table,
                                        Sql.text(kind),
                                        Sql.text(it.label()),
                                        it.examples(),
                                        it.predicted(),
                                        it.correct(),
                                        measured.isOwn()))));
    }

    /**
     * Creates or replaces a table with the model as models.json shows it.
     *
     * @param labels table that {@link #write} made
     */
    public static void writeModel(Engine engine, String table, String name, String labels, TextClassifier classifier) {
        var texts = engine.queryLong("select count(*) from " + labels);
        if (texts == 0) {
            var refused = FittedModel.named(name).rows(0).chosen(false).refused(Refusal.of("nlp.refused.no-texts"));
            FittedModels.write(engine, table, List.of(refused));
            return;
        }
        var model = FittedModel.named(name)
                .rows(texts)
                .chosen(true)
                .fields(it -> it.put("shipped_labels", classifier.shippedLabels())
                        .put("own_labels", classifier.ownLabels())
                        .put(
                                "read_by_meaning",
                                engine.queryLong("select count(*) from %s where is_by_meaning".formatted(labels))));
        classifier
                .quality()
                .forEach((kind, measured) -> model.object("kinds", all -> {
                    var it = all.putObject(kind);
                    FittedModel.put(it, "accuracy", KindQuality.accuracy(measured.byMeaning()));
                    FittedModel.put(it, "accuracy_by_words", KindQuality.accuracy(measured.byWords()));
                    measured.byMeaning().forEach(label -> {
                        var figures = it.putObject(label.label()).put("examples", label.examples());
                        FittedModel.put(figures, "precision", label.precision());
                        FittedModel.put(figures, "recall", label.recall());
                    });
                }));
        FittedModels.write(engine, table, List.of(model));
    }

    private static void append(DuckDBAppender appender, ReadText text) {
        Map<String, TextLabel> labels =
                text.labels().stream().collect(Collectors.toMap(TextLabel::kind, Function.identity()));
        try {
            appender.beginRow();
            appender.append(text.text());
            for (var kind : KINDS) {
                var label = labels.get(kind);
                if (label == null) {
                    appender.appendNull();
                    appender.appendNull();
                } else {
                    appender.append(label.label());
                    appender.append(Math.rint(label.probability() * 1e4) / 1e4);
                }
            }
            appender.append(text.isByMeaning());
            appender.endRow();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write a text's labels", e);
        }
    }
}

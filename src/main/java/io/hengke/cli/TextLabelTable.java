package io.hengke.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hengke.nlp.KindQuality;
import io.hengke.nlp.LabelNames;
import io.hengke.nlp.LabelQuality;
import io.hengke.nlp.ReadText;
import io.hengke.nlp.TextClassifier;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Texts with their labels as CSV, and the measured quality of the labels, in words of the reader's language. */
final class TextLabelTable {

    /** A spreadsheet would run text that begins with one of these. */
    private static final String FORMULA_START = "=+-@\t\r";

    private final TextClassifier classifier;
    private final Language language;
    private final Messages messages;

    TextLabelTable(TextClassifier classifier, Language language) {
        this.classifier = classifier;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** A row per text, in the given order. */
    void write(Iterable<String> texts, int budget, Writer to) {
        var rows = new HashMap<String, ReadText>();
        classifier.read(texts, budget, it -> rows.put(it.text(), it));
        try {
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
            csv.writeRecord(header());
            for (var text : texts) {
                var row = rows.get(text);
                if (row != null) {
                    csv.writeRecord(cells(row));
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the model learnt from, then for each label how many examples it was tried on, precision and recall. */
    String quality() {
        var lines = new ArrayList<String>();
        lines.add(messages.text("hengke.text.learnt", classifier.shippedLabels(), classifier.ownLabels()));
        classifier.quality().forEach((kind, measured) -> {
            lines.add(messages.text(
                    measured.isOwn() ? "hengke.text.quality-own" : "hengke.text.quality",
                    LabelNames.kind(kind, language),
                    percent(KindQuality.accuracy(measured.byMeaning())),
                    percent(KindQuality.accuracy(measured.byWords()))));
            measured.byMeaning().forEach(it -> lines.add(line(kind, it)));
        });
        return String.join(System.lineSeparator(), lines);
    }

    private String line(String kind, LabelQuality label) {
        return messages.text(
                "hengke.text.label-quality",
                LabelNames.label(kind, label.label(), language),
                label.examples(),
                percent(label.precision()),
                percent(label.recall()));
    }

    private List<String> header() {
        var header = new ArrayList<String>();
        header.add(messages.text("hengke.text.column-text"));
        for (var kind : classifier.quality().keySet()) {
            header.add(LabelNames.kind(kind, language));
            header.add(messages.text("hengke.text.column-probability"));
        }
        header.add(messages.text("hengke.text.column-read"));
        return header;
    }

    private List<String> cells(ReadText text) {
        var cells = new ArrayList<String>();
        cells.add(safe(text.text()));
        for (var label : text.labels()) {
            cells.add(safe(LabelNames.label(label.kind(), label.label(), language)));
            cells.add(String.format(Locale.ROOT, "%.3f", label.probability()));
        }
        cells.add(messages.text(text.isByMeaning() ? "hengke.text.by-meaning" : "hengke.text.by-words"));
        return cells;
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_START.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.0f%%", share * 100);
    }
}

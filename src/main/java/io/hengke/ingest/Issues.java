package io.hengke.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes issues.csv row by row and counts what it writes. */
final class Issues implements AutoCloseable {

    /** A cell that begins with one of these is run by a spreadsheet. */
    static final String DANGEROUS = "=+@\t\r＝＋－＠-";

    private static final int LONGEST_VALUE = 200;
    private static final int MOST_EXAMPLES = 50;

    private final CsvWriter writer;
    private final Messages messages;
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Issue> examples = new ArrayList<>();

    Issues(Path file, Language language) throws IOException {
        this.writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
        this.messages = Messages.in(language);
        writer.writeRecord("file", "line", "column", "value", "code", "kind", "message");
    }

    /**
     * @param line line of the user's file; 0 for the file as a whole
     * @param arguments values for the message's placeholders
     * @return the message
     */
    String write(String file, long line, String column, String value, String code, String kind, Object... arguments) {
        var message = messages.text(code, arguments);
        writer.writeRecord(
                safe(file),
                line == 0 ? "" : Long.toString(line),
                safe(column),
                safe(shortened(value)),
                code,
                kind,
                message);
        if (counts.merge(code, 1L, Long::sum) <= MOST_EXAMPLES) {
            examples.add(new Issue(file, line, column, shortened(value), code, kind, message));
        }
        return message;
    }

    /** The first issues of each code. */
    List<Issue> examples() {
        return List.copyOf(examples);
    }

    /** Number of rows written so far, by code. */
    Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /** Text a spreadsheet shows instead of running it. */
    static String safe(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        var end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

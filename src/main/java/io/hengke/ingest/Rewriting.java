package io.hengke.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hengke.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text file the engine refuses to read again as one it reads: every record with its line number, and records
 * that fit no table marked with their fault instead of their cells.
 */
final class Rewriting {

    /** More than this in one cell is no datum of ours. */
    static final int LONGEST_CELL = 1_000_000;

    static final int LONGEST_RECORD = 2_000_000;
    private static final int MOST_UNCLOSED_QUOTES = 100;

    private final InputFile file;
    private final CsvSource source;
    private final Path copy;
    private final int skippedLines;
    private @Nullable Faults faults;

    private Rewriting(InputFile file, CsvSource source, Path copy) {
        this.file = file;
        this.source = source;
        this.copy = copy;
        this.skippedLines = source.headerLine();
    }

    /** @throws Problem if the file cannot be read as text at all */
    static CsvSource of(InputFile file, CsvSource source, Path copy) {
        try {
            new Rewriting(file, source, copy).write();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("ingest.unreadable-file", file.name(), Sniffer.reason(e));
        }
        return CsvSource.marked(copy, source.header());
    }

    private void write() throws IOException {
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(copy, StandardCharsets.UTF_8);
                var kept = Faults.beside(copy)) {
            faults = kept;
            int skip = skippedLines;
            for (int attempt = 0; skip >= 0; attempt++) {
                if (attempt > MOST_UNCLOSED_QUOTES) {
                    throw new Problem("ingest.too-many-open-quotes", file.name(), skip);
                }
                skip = writeFrom(skip, writer);
            }
        }
    }

    /** Writes on from a line; answers the line to go on from after a quote that never closes, or -1 at the end. */
    private int writeFrom(int skip, CsvWriter writer) throws IOException {
        long line = skip;
        try (var records = Records.of(source.path(), source.delimiter(), skip)) {
            while (records.hasNext()) {
                var each = records.next();
                line = records.line(each);
                if (!records.hasNext() && isMultiLine(each) && isUnclosed(line)) {
                    writeFault(writer, line, "ingest.open-quote", each);
                    return (int) line;
                }
                write(writer, line, each);
            }
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException broken && !(broken.getMessage() + "").contains("buffer")) {
                throw broken;
            }
            throw new Problem("ingest.record-too-long", file.name(), line + 1);
        }
        return -1;
    }

    private void write(CsvWriter writer, long line, CsvRecord each) {
        var cells = each.getFields();
        var width = source.header().size();
        if (cells.size() == 1 && cells.getFirst().isBlank() && width > 1) {
            return; // a line of spaces is a blank line
        }
        if (cells.stream().anyMatch(it -> it.indexOf('\uFFFD') >= 0)) {
            writeFault(writer, line, "ingest.broken-text", each);
        } else if (cells.stream().anyMatch(it -> it.length() > LONGEST_CELL)
                || cells.stream().mapToInt(String::length).sum() > LONGEST_RECORD) {
            writeFault(writer, line, "ingest.cell-too-long", each);
        } else if (cells.size() < width || cells.stream().skip(width).anyMatch(it -> !it.isBlank())) {
            writeFault(writer, line, "ingest.wrong-number-of-cells", each);
        } else {
            writer.writeRecord(marked(line, "", "", cells.subList(0, width)));
        }
    }

    private void writeFault(CsvWriter writer, long line, String code, CsvRecord each) {
        var text = String.join(String.valueOf(source.delimiter()), each.getFields());
        var empty = Collections.nCopies(source.header().size(), "");
        Objects.requireNonNull(faults)
                .keep(line, code.equals("ingest.open-quote") ? List.of(firstLine(text)) : each.getFields());
        writer.writeRecord(marked(line, code, text.substring(0, Math.min(text.length(), 200)), empty));
    }

    /** A record as the engine is to read it, after its marks. */
    static List<String> marked(long line, String fault, String value, List<String> cells) {
        var all = new ArrayList<>(List.of(Long.toString(line), fault, value));
        all.addAll(cells);
        return all;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static boolean isMultiLine(CsvRecord each) {
        return each.getFields().stream().anyMatch(it -> it.indexOf('\n') >= 0 || it.indexOf('\r') >= 0);
    }

    /** Whether the text from a line to the end of the file holds an odd number of quotes. */
    private boolean isUnclosed(long line) throws IOException {
        long quotes = 0;
        try (var lines =
                new BufferedReader(Records.reader(source.path(), StandardCharsets.UTF_8, CodingErrorAction.REPLACE))) {
            long number = 0;
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                if (++number >= line) {
                    quotes += text.chars().filter(it -> it == '"').count();
                }
            }
        }
        return quotes % 2 == 1;
    }
}

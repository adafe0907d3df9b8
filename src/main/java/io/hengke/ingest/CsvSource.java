package io.hengke.ingest;

import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text file the engine can read: UTF-8, one delimiter, a known header.
 *
 * @param path where it is: the user's file, or a copy of it in the work folder
 * @param delimiter between cells
 * @param header cells of the header as written
 * @param headerLine number of the line that holds the header, from 1
 * @param isMarked a copy of ours whose first three columns are line in the user's file, fault code and faulty text
 * @param isPlainAscii whether its beginning has no character that would tell UTF-8 from other encodings
 */
record CsvSource(
        Path path, char delimiter, List<String> header, int headerLine, boolean isMarked, boolean isPlainAscii) {

    static final List<String> MARKS = List.of("mark_line", "mark_fault", "mark_value");

    /** A copy of ours, every record on its own with its marks. */
    static CsvSource marked(Path copy, List<String> header) {
        return new CsvSource(copy, ',', header, 0, true, false);
    }

    /** The same text in another file. */
    CsvSource in(Path copy) {
        return new CsvSource(copy, delimiter, header, headerLine, isMarked, false);
    }

    boolean isCompressed() {
        return path.toString().endsWith(".gz");
    }

    /** What reads it as text, columns c0, c1 … after the marks. */
    String readCsv() {
        return isEscaped()
                ? "(select * replace (%s) from %s)".formatted(unescaped(), tableFunction())
                : tableFunction();
    }

    /** A file of refused rows comes back mended: what kept a spreadsheet from running its cells is taken off again. */
    private boolean isEscaped() {
        return header.containsAll(RefusedRows.REASONS);
    }

    private String unescaped() {
        var pattern = Sql.text("^'([" + Issues.DANGEROUS + "])");
        return IntStream.range(0, header.size())
                .mapToObj(it -> "regexp_replace(c%1$d, %2$s, '\\1') as c%1$d".formatted(it, pattern))
                .collect(Collectors.joining(", "));
    }

    private String tableFunction() {
        var names = IntStream.range(0, header.size()).mapToObj(it -> "c" + it);
        var marked = isMarked ? MARKS : List.<String>of();
        var columns = Stream.concat(marked.stream(), names)
                .map(it -> Sql.text(it) + ": 'VARCHAR'")
                .collect(Collectors.joining(", "));
        return """
                read_csv(%s, auto_detect = false, header = false, skip = %d, delim = %s, quote = '"', escape = '"',
                    maximum_line_size = %d, %scompression = %s, columns = {%s})""".formatted(
                        literal(path),
                        headerLine,
                        Sql.text(String.valueOf(delimiter)),
                        isMarked ? 4 * Rewriting.LONGEST_RECORD : Rewriting.LONGEST_CELL,
                        // line ends inside quotes would lead the engine astray
                        isMarked ? "new_line = '\\n', " : "",
                        isCompressed() ? "'gzip'" : "'none'",
                        columns);
    }

    /** A path as the engine takes it: characters that would make it a pattern stand for themselves. */
    static String literal(Path path) {
        return Sql.text(path.toString().replaceAll("[\\[*?]", "[$0]"));
    }
}

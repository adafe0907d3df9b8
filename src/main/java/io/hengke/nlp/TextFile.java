package io.hengke.nlp;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.hengke.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A user's file of texts or labels: CSV or tab-separated with a header, or a text a line; UTF-8 or GB18030. */
final class TextFile {

    private static final Set<String> TEXT =
            Set.of("text", "comment", "review", "content", "内容", "文本", "评论", "留言", "评价");
    private static final Set<String> LABEL = Set.of("label", "标签", "类别", "分类");
    private static final Set<String> KIND = Set.of("kind", "类型", "维度");
    private static final int ENOUGH = 8_192;

    private final List<String> header;
    private final List<CsvRecord> rows;

    private TextFile(List<String> header, List<CsvRecord> rows) {
        this.header = header;
        this.rows = rows;
    }

    /** The distinct texts in the order of the file, blank ones left out. */
    static List<String> texts(Path file) {
        var table = read(file);
        var column = table.find(TEXT);
        if (column < 0 && table.header.size() > 1 && isTable(file)) {
            throw new Problem("nlp.no-text-column", file.getFileName(), String.join("、", table.header));
        }
        var texts = new LinkedHashSet<String>();
        if (column < 0 && !table.header.isEmpty()) {
            lines(file).forEach(texts::add);
        } else {
            table.rows.forEach(it -> texts.add(cell(it, column)));
        }
        texts.removeIf(String::isBlank);
        return List.copyOf(texts);
    }

    /** The labels in it: from columns text, label and kind, or from a column per kind. */
    static List<Example> labels(Path file) {
        var table = read(file);
        var text = table.find(TEXT);
        var label = table.find(LABEL);
        var kindColumn = table.find(KIND);
        var codes = LabelCodes.known();
        var kinds = new ArrayList<Optional<String>>();
        table.header.forEach(it -> kinds.add(codes.kind(it)));
        if (text < 0 || (label < 0 && kinds.stream().allMatch(Optional::isEmpty))) {
            throw new Problem("nlp.no-label-column", file.getFileName(), String.join("、", table.header));
        }
        var examples = new ArrayList<Example>();
        for (var row : table.rows) {
            var words = cell(row, text);
            if (words.isBlank()) {
                continue;
            }
            if (label >= 0) {
                codes.example(words, cell(row, kindColumn), cell(row, label)).ifPresent(examples::add);
            }
            for (var i = 0; i < kinds.size(); i++) {
                var column = i;
                kinds.get(i)
                        .flatMap(it -> codes.example(words, it, cell(row, column)))
                        .ifPresent(examples::add);
            }
        }
        return examples;
    }

    private int find(Set<String> names) {
        for (var i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(CsvRecord row, int column) {
        return column >= 0 && column < row.getFieldCount()
                ? row.getField(column).strip()
                : "";
    }

    private static TextFile read(Path file) {
        var first = lines(file).stream().filter(it -> !it.isBlank()).findFirst();
        if (first.isEmpty()) {
            throw new Problem("nlp.empty-file", file.getFileName());
        }
        var separator = first.orElseThrow().indexOf('\t') >= 0 ? '\t' : ',';
        try (var reader = open(file);
                var csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .commentStrategy(CommentStrategy.NONE)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .maxBufferSize(1 << 24)
                        .ofCsvRecord(reader)) {
            var all = csv.stream().toList();
            var header = all.getFirst().getFields().stream()
                    .map(it -> it.replace("\uFEFF", "").strip())
                    .toList();
            return new TextFile(header, all.subList(1, all.size()));
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("nlp.unreadable-file", file, String.valueOf(e.getMessage()));
        } catch (CsvParseException e) {
            if (isTable(file)) {
                throw new Problem("nlp.unreadable-file", file, String.valueOf(e.getMessage()));
            }
            return new TextFile(List.of("-"), List.of());
        }
    }

    private static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).matches(".*\\.[ct]sv");
    }

    private static List<String> lines(Path file) {
        try (var reader = open(file)) {
            return reader.lines().map(it -> it.replace("\uFEFF", "").strip()).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new Problem("nlp.unreadable-file", file, String.valueOf(e.getMessage()));
        }
    }

    private static BufferedReader open(Path file) throws IOException {
        return Files.newBufferedReader(file, encoding(file));
    }

    private static Charset encoding(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var buffer = new char[ENOUGH];
            while (reader.read(buffer) >= 0) {
                // decoding is the test
            }
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException _) {
            return Charset.forName("GB18030");
        }
    }
}

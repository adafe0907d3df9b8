package io.hengke.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells every finding about a file with its line and its original text, by reading the file a second time, and hands
 * the rows that were refused to whoever keeps them.
 */
final class Reporting {

    /** Rows whose findings are held at a time. */
    private static final long WINDOW = 100_000;

    private final Findings findings;
    private final Issues issues;
    private final Refused refused;

    Reporting(Findings findings, Issues issues, Refused refused) {
        this.findings = findings;
        this.issues = issues;
        this.refused = refused;
    }

    void report(Part part) {
        if (!isToldFromOriginals(part)) {
            tellFromFile(part);
        }
    }

    /** Whether all there is to tell is of records that were looked up already. */
    private boolean isToldFromOriginals(Part part) {
        if (part.originals().isEmpty() || findings.countOf(part) > WINDOW) {
            return false;
        }
        var found = findings.between(part.file().table(), part.firstRow(), part.endRow());
        if (!part.originals()
                .keySet()
                .containsAll(found.stream().map(Finding::row).toList())) {
            return false;
        }
        found.stream()
                .collect(Collectors.groupingBy(Finding::row, TreeMap::new, Collectors.toList()))
                .forEach((row, ofRow) -> tell(
                        part, ofRow, Objects.requireNonNull(part.originals().get(row))));
        return true;
    }

    private void tellFromFile(Part part) {
        var table = part.file().table();
        var text = part.text();
        try (var records = Records.of(text.path(), text.delimiter(), text.headerLine())) {
            long row = part.firstRow();
            while (row < part.endRow()) {
                var end = Math.min(part.endRow(), row + WINDOW);
                var found = findings.between(table, row, end).iterator();
                if (!found.hasNext() && end == part.endRow()) {
                    return;
                }
                var next = found.hasNext() ? found.next() : null;
                for (; row < end; row++) {
                    var each = records.next();
                    var ofRow = new ArrayList<Finding>();
                    while (next != null && next.row() == row) {
                        ofRow.add(next);
                        next = found.hasNext() ? found.next() : null;
                    }
                    if (!ofRow.isEmpty()) {
                        tell(part, ofRow, new Original(records.line(each), each.getFields()));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Part part, List<Finding> found, Original original) {
        var isMarked = part.text().isMarked();
        var line = isMarked ? Long.parseLong(original.cells().getFirst()) : original.line();
        var reasons = new LinkedHashMap<String, String>();
        for (var finding : found) {
            var message = tell(part, finding, line, original.cells());
            if (finding.kind().equals(Finding.REJECTED)) {
                reasons.put(finding.column(), message);
            }
        }
        if (!reasons.isEmpty()) {
            var cells = original.cells();
            refused.row(part, line, isMarked ? cells.subList(CsvSource.MARKS.size(), cells.size()) : cells, reasons);
        }
    }

    private String tell(Part part, Finding finding, long line, List<String> cells) {
        var file = part.file().name();
        var marks = part.text().isMarked() ? CsvSource.MARKS.size() : 0;
        if (finding.column().isEmpty()) {
            return issues.write(file, line, "", cells.get(2), cells.get(1), finding.kind(), finding.detail());
        }
        var column = part.file().table().column(finding.column()).orElseThrow();
        var place = part.matched().places().get(column);
        var value = place == null ? "" : cells.get(marks + place);
        if (finding.code().equals("ingest.unreadable")) {
            var diagnosis = Diagnosis.of(column, part.headerOf(column.name()), value);
            return issues.write(
                    file,
                    line,
                    column.name(),
                    value,
                    diagnosis.code(),
                    finding.kind(),
                    diagnosis.arguments().toArray());
        }
        return issues.write(file, line, column.name(), value, finding.code(), finding.kind(), value, finding.detail());
    }

    /** Problems of files as a whole are thrown; this is for what a user should know and need not mend. */
    void tell(String file, String code, Object... arguments) {
        issues.write(file, 0, "", "", code, Finding.WARNING, arguments);
    }

    /** Told of every row that was refused, file by file, in the order of the file. */
    @FunctionalInterface
    interface Refused {

        Refused NOBODY = (part, line, cells, reasons) -> {};

        /**
         * @param cells as the file has them; all empty where the record fits no table
         * @param reasons sentences by column; the column is empty for the record as a whole
         */
        void row(Part part, long line, List<String> cells, Map<String, String> reasons);
    }
}

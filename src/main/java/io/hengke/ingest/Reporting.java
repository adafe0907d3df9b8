package io.hengke.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Tells every finding about a file with its line and its original text, by reading the file a second time. */
final class Reporting {

    /** Rows whose findings are held at a time. */
    private static final long WINDOW = 100_000;

    private final Findings findings;
    private final Issues issues;

    Reporting(Findings findings, Issues issues) {
        this.findings = findings;
        this.issues = issues;
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
        found.forEach(
                it -> tell(part, it, Objects.requireNonNull(part.originals().get(it.row()))));
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
                    while (next != null && next.row() == row) {
                        tell(part, next, new Original(records.line(each), each.getFields()));
                        next = found.hasNext() ? found.next() : null;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Part part, Finding finding, Original original) {
        var file = part.file().name();
        var marks = part.text().isMarked() ? CsvSource.MARKS.size() : 0;
        var cells = original.cells();
        var line = marks == 0 ? original.line() : Long.parseLong(cells.getFirst());
        if (finding.column().isEmpty()) {
            issues.write(file, line, "", cells.get(2), cells.get(1), finding.kind(), finding.detail());
            return;
        }
        var column = part.file().table().column(finding.column()).orElseThrow();
        var place = part.matched().places().get(column);
        var value = place == null ? "" : cells.get(marks + place);
        if (finding.code().equals("ingest.unreadable")) {
            var diagnosis = Diagnosis.of(column, value);
            issues.write(
                    file,
                    line,
                    column.name(),
                    value,
                    diagnosis.code(),
                    finding.kind(),
                    diagnosis.arguments().toArray());
        } else {
            issues.write(file, line, column.name(), value, finding.code(), finding.kind(), value, finding.detail());
        }
    }

    /** Problems of files as a whole are thrown; this is for what a user should know and need not mend. */
    void tell(String file, String code, Object... arguments) {
        issues.write(file, 0, "", "", code, Finding.WARNING, arguments);
    }
}

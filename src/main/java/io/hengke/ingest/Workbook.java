package io.hengke.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Writes the first sheet of an XLSX workbook as a marked text file; "lines" are row numbers. */
final class Workbook {

    private final CsvWriter writer;
    private final Faults faults;
    private final boolean isDate1904;
    private List<String> header = List.of();

    private Workbook(CsvWriter writer, Faults faults, boolean isDate1904) {
        this.writer = writer;
        this.faults = faults;
        this.isDate1904 = isDate1904;
    }

    static CsvSource of(InputFile file, Path copy) {
        return of(file, copy, Long.MAX_VALUE);
    }

    /**
     * @param most rows to read after the header, blank ones among them
     * @throws Problem if the file is no workbook, unpacks to too much, or has an empty first sheet
     */
    static CsvSource of(InputFile file, Path copy, long most) {
        PackedSize.check(file);
        try (var book = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
                var rows = book.getFirstSheet().openStream();
                var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(copy, StandardCharsets.UTF_8);
                var faults = Faults.beside(copy)) {
            var workbook = new Workbook(writer, faults, book.isDate1904());
            (most == Long.MAX_VALUE ? rows : rows.limit(most + 1)).forEach(workbook::write);
            if (workbook.header.isEmpty()) {
                throw new Problem("ingest.empty-file", file.name());
            }
            return CsvSource.marked(copy, workbook.header);
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the library fails in many ways on what is no workbook
            throw new Problem("ingest.unreadable-file", file.name(), Sniffer.reason(e));
        }
    }

    private void write(Row row) {
        var cells = new ArrayList<String>();
        var error = "";
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            var text = cell == null ? "" : text(cell);
            cells.add(text);
            if (cell != null && isError(cell)) {
                error = text;
            }
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        if (cells.isEmpty()) {
            return;
        }
        if (header.isEmpty()) {
            header = List.copyOf(cells);
        } else if (!error.isEmpty()) {
            writeFault(row, "ingest.error-cell", error, cells);
        } else if (cells.size() > header.size()) {
            writeFault(row, "ingest.wrong-number-of-cells", cells.getLast(), cells);
        } else if (cells.stream().anyMatch(it -> it.length() > Rewriting.LONGEST_CELL)) {
            writeFault(row, "ingest.cell-too-long", cells.getFirst(), cells);
        } else {
            cells.addAll(Collections.nCopies(header.size() - cells.size(), ""));
            writer.writeRecord(marked(row, "", "", cells));
        }
    }

    private void writeFault(Row row, String code, String value, List<String> cells) {
        faults.keep(row.getRowNum(), cells);
        var shown = value.substring(0, Math.min(200, value.length()));
        writer.writeRecord(marked(row, code, shown, Collections.nCopies(header.size(), "")));
    }

    private static List<String> marked(Row row, String fault, String value, List<String> cells) {
        var all = new ArrayList<>(List.of(Integer.toString(row.getRowNum()), fault, value));
        all.addAll(cells);
        return all;
    }

    private static boolean isError(Cell cell) {
        return cell.getType() == CellType.ERROR
                || (cell.getRawValue() != null && CellText.isErrorCode(cell.getRawValue()));
    }

    private String text(Cell cell) {
        var raw = cell.getRawValue();
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING -> String.valueOf(cell.getValue());
            case BOOLEAN -> "1".equals(raw) || "true".equalsIgnoreCase(raw) ? "true" : "false";
            case NUMBER, FORMULA ->
                raw == null ? "" : CellText.of(raw, cell.getDataFormatId(), cell.getDataFormatString(), isDate1904);
            case ERROR -> raw == null ? "#" : raw;
        };
    }
}

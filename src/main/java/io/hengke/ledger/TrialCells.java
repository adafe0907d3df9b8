package io.hengke.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.hengke.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The cells of an uploaded or pasted table: CSV with any of the usual separators and encodings, or the first sheet of a workbook. */
final class TrialCells {

    /** Spreadsheets keep numbers as doubles and show fifteen digits: those are what was typed. */
    private static final MathContext SHOWN = new MathContext(15);

    private TrialCells() {}

    /** @throws Problem if the bytes are no table */
    static List<List<String>> of(byte[] content, String name) {
        var isWorkbook = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        try {
            return isWorkbook ? sheet(content) : lines(text(content));
        } catch (IOException | RuntimeException _) {
            throw new Problem("ledger.trial-balance-unreadable", name); // what is no workbook fails in many ways
        }
    }

    private static List<List<String>> sheet(byte[] content) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(TrialCells::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    private static String text(Cell cell) {
        var isNumber = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA;
        if (isNumber && cell.getRawValue() != null && cell.getRawValue().matches("[-+]?[\\d.]+([eE][-+]?\\d+)?")) {
            return new BigDecimal(cell.getRawValue())
                    .round(SHOWN)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        return cell.getType() == CellType.EMPTY ? "" : cell.getText().strip();
    }

    private static List<List<String>> lines(String text) throws IOException {
        var separator = text.contains("\t") ? '\t' : text.contains(";") && !text.contains(",") ? ';' : ',';
        var rows = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            reader.forEach(
                    it -> rows.add(it.getFields().stream().map(String::strip).toList()));
        } catch (CsvParseException e) {
            throw new IOException(e);
        }
        return rows;
    }

    private static String text(byte[] content) throws CharacterCodingException {
        var bytes = ByteBuffer.wrap(content);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return Charset.forName("GB18030")
                    .newDecoder()
                    .decode(bytes.rewind())
                    .toString();
        }
    }
}

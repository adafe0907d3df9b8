package io.hengke.results;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CSV file that a spreadsheet opens rightly: with a byte order mark, and no text in it is run as a formula. */
public final class CsvSheet implements SheetWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final BufferedWriter text;
    private final CsvWriter csv;
    private final List<ColumnKind> kinds;
    private final int digits;

    CsvSheet(OutputStream out, List<ColumnKind> kinds, int digits) throws IOException {
        this.text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.kinds = kinds;
        this.digits = digits;
        text.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(text);
    }

    @Override
    public void heads(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(@Nullable Object[] values) {
        var cells = new String[values.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(kinds.get(i), values[i]);
        }
        csv.writeRecord(cells);
    }

    private String cell(ColumnKind kind, @Nullable Object value) {
        var plain = Objects.toString(value, "");
        return switch (kind) {
            case MONEY -> value instanceof Number minor ? money(minor.longValue()) : "";
            case TEXT, CHOICE -> harmless(plain);
            case COUNT, DECIMAL, SHARE, DATE, MONTH, FLAG -> plain;
        };
    }

    private String money(long minor) {
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }

    /** The text with an apostrophe before what a spreadsheet would run. */
    public static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

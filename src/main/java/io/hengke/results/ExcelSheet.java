package io.hengke.results;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook, of as many sheets as its rows need. Texts are stored as texts, which no spreadsheet runs. */
final class ExcelSheet implements SheetWriter {

    private static final int FLUSH_EVERY = 1_000;
    private static final int LONGEST_TEXT = 32_767;

    /** Of a sheet; spreadsheets open 1,048,576 with the heads. */
    private static final int MOST_ROWS = 1_000_000;

    private final Workbook workbook;
    private final String name;
    private final List<ColumnKind> kinds;
    private final int digits;
    private final int mostRows;
    private List<String> heads = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int next;

    ExcelSheet(OutputStream out, String name, List<ColumnKind> kinds, int digits) {
        this(out, name, kinds, digits, MOST_ROWS);
    }

    ExcelSheet(OutputStream out, String name, List<ColumnKind> kinds, int digits, int mostRows) {
        this.workbook = new Workbook(out, "Hengke", null);
        this.name = name;
        this.kinds = kinds;
        this.digits = digits;
        this.mostRows = mostRows;
        this.sheet = workbook.newWorksheet(name);
    }

    @Override
    public void heads(List<String> names) {
        heads = names;
        for (int column = 0; column < names.size(); column++) {
            sheet.inlineString(0, column, names.get(column));
        }
        sheet.freezePane(0, 1);
        next = 1;
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (next > mostRows) {
            sheet.finish();
            sheets++;
            sheet = workbook.newWorksheet(name + " " + sheets);
            heads(heads);
        }
        for (int column = 0; column < values.length; column++) {
            cell(column, kinds.get(column), values[column]);
        }
        next++;
        if (next % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, ColumnKind kind, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (kind) {
            case MONEY -> sheet.value(next, column, BigDecimal.valueOf(((Number) value).longValue(), digits));
            case COUNT, DECIMAL, SHARE -> sheet.value(next, column, (Number) value);
            case FLAG -> sheet.value(next, column, (Boolean) value);
            case TEXT, CHOICE, DATE, MONTH -> {
                var text = Objects.toString(value);
                sheet.inlineString(next, column, text.substring(0, Math.min(LONGEST_TEXT, text.length())));
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}

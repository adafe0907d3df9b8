package io.hengke.ingest;

import io.hengke.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The tables of the data contract, for screens that let a person choose among them. */
public final class Contract {

    private Contract() {}

    /** All tables, in the order they are read, named in the reader's language. */
    public static List<TableView> tables(Language language) {
        return Arrays.stream(Table.values()).map(it -> view(it, language)).toList();
    }

    /** @param table English name */
    public static boolean has(String table) {
        return Table.named(table).isPresent();
    }

    private static TableView view(Table table, Language language) {
        return new TableView(
                table.label(),
                language == Language.ZH
                        ? table.chinese().getFirst()
                        : table.label().replace('_', ' '),
                table == Table.CUSTOMERS,
                table.columns().stream()
                        .map(it -> new ColumnView(
                                it.name(),
                                language == Language.ZH
                                        ? it.chinese()
                                        : it.name().replace('_', ' '),
                                it.type().name().toLowerCase(Locale.ROOT),
                                it.isRequired()))
                        .toList());
    }

    /**
     * @param name English name, as in file names
     * @param title its name in the reader's language
     * @param takesAttributes whether further columns may be kept
     */
    public record TableView(String name, String title, boolean takesAttributes, List<ColumnView> columns) {}

    /**
     * @param name English name
     * @param title its name in the reader's language
     * @param type what its cells hold, e.g. {@code amount}, {@code moment}
     */
    public record ColumnView(String name, String title, String type, boolean isRequired) {}
}

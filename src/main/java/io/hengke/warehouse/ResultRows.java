package io.hengke.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of a small table that a kernel makes, in their order: thousands, not millions. */
public final class ResultRows {

    private static final int AT_ONCE = 500;

    private final String table;
    private final String columns;
    private final List<String> rows = new ArrayList<>();

    /** @param columns their definitions, e.g. {@code month date, amount_minor bigint not null} */
    public ResultRows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    /** One value per column: numbers, texts, flags, days; null, and a number that is not finite, is stored as null. */
    public void add(@Nullable Object... values) {
        var literals = new ArrayList<String>();
        for (var value : values) {
            literals.add(literal(value));
        }
        rows.add("(" + String.join(", ", literals) + ")");
    }

    /** Creates or replaces the table. */
    public void write(Engine engine) {
        engine.execute("create or replace table %s (%s)".formatted(table, columns));
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
            engine.execute(
                    "insert into %s values %s".formatted(table, some.stream().collect(Collectors.joining(", "))));
        }
    }

    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number when !Double.isFinite(number) -> "null";
            case Double number -> "cast('%s' as double)".formatted(number); // reads back as the same double
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> Sql.text(value.toString());
        };
    }
}

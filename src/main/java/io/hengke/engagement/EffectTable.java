package io.hengke.engagement;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The table of effects: a few rows an experiment. */
record EffectTable(Engine engine, String name) {

    static EffectTable create(Engine engine, String name) {
        engine.execute("create or replace table %s (%s)".formatted(name, String.join(", ", EffectRow.COLUMNS)));
        return new EffectTable(engine, name);
    }

    void write(List<EffectRow> rows) {
        for (var row : rows) {
            var values = IntStream.range(0, EffectRow.COLUMNS.size())
                    .mapToObj(it -> literal(row.at(it)))
                    .collect(Collectors.joining(", "));
            engine.execute("insert into %s select %s".formatted(name, values));
        }
    }

    /** Doubles as the shortest text that reads back as the same double. */
    private static String literal(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String it -> Sql.text(it);
            case LocalDate it -> "date " + Sql.text(it.toString());
            case Double it -> "cast('%s' as double)".formatted(it);
            default -> value.toString();
        };
    }
}

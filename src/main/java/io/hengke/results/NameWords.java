package io.hengke.results;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineFailed;
import io.hengke.warehouse.Kernel;
import java.sql.SQLException;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/** Writes {@code results_name_word}: for every distinct name its sound, and the words that find it, one a line. */
final class NameWords implements Kernel {

    private static final String TABLE = "results_name_word";

    @Override
    public String name() {
        return "name-words";
    }

    @Override
    public Set<String> reads() {
        return Set.of("customers_customer");
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE);
    }

    @Override
    public void run(Engine engine) {
        engine.execute("create or replace table " + TABLE + " (name varchar, sound varchar, words varchar)");
        try (var statement = engine.connection().createStatement();
                var names = statement.executeQuery(
                        "select distinct name from customers_customer where name is not null order by name");
                var appender = engine.connection()
                        .unwrap(DuckDBConnection.class)
                        .createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE)) {
            while (names.next()) {
                var name = names.getString(1);
                appender.beginRow();
                appender.append(name);
                appender.append(SearchWords.sound(name));
                appender.append(String.join("\n", SearchWords.of(name)));
                appender.endRow();
            }
        } catch (SQLException e) {
            throw new EngineFailed("append to " + TABLE, e);
        }
    }
}

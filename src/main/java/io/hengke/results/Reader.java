package io.hengke.results;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Engine.RowReader;
import io.hengke.warehouse.EngineFailed;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks one run's tables, on a connection that is this thread's for the moment. Values go in as parameters only. */
final class Reader {

    private final Engine engine;
    private final RunLabel label;
    private final RecentAnswers recent;

    Reader(Engine engine, RunLabel label, RecentAnswers recent) {
        this.engine = engine;
        this.label = label;
        this.recent = recent;
    }

    RunLabel label() {
        return label;
    }

    /** For readers of other modules, such as the cost trace. */
    Engine engine() {
        return engine;
    }

    <T> List<T> list(String sql, List<Object> parameters, RowReader<T> reader) {
        try (var statement = prepare(sql, parameters);
                var rows = statement.executeQuery()) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    <T> Optional<T> first(String sql, List<Object> parameters, RowReader<T> reader) {
        return list(sql, parameters, reader).stream().findFirst();
    }

    /** The same as {@link #list}, but an answer given lately is given again. For keys and sums, not for whole rows. */
    <T> List<T> remembered(String sql, List<Object> parameters, RowReader<T> reader) {
        return recent.answer(sql, parameters, () -> List.copyOf(list(sql, parameters, reader)));
    }

    /** Passes on row by row what may be more than fits into memory. */
    void each(String sql, List<Object> parameters, RowWriter writer) throws IOException {
        try (var statement = prepare(sql, parameters);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                writer.write(rows);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** A run made by an earlier version may lack what today's pages ask for. */
    private RuntimeException failed(String sql, SQLException cause) {
        var failure = new EngineFailed(sql, cause);
        var isMissing =
                failure.reason().startsWith("Catalog Error") || failure.reason().startsWith("Binder Error");
        return isMissing
                ? (RuntimeException) new Problem("results.earlier-run.unavailable", label.runId()).initCause(failure)
                : failure;
    }

    /** Takes the current row. */
    @FunctionalInterface
    interface RowWriter {
        void write(ResultSet row) throws SQLException, IOException;
    }

    private PreparedStatement prepare(String sql, List<Object> parameters) throws SQLException {
        var statement = engine.connection().prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}

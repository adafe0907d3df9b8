package io.hengke.warehouse;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * One embedded DuckDB database with the portable prelude loaded and the network switched off.
 *
 * <p>Not safe for use by several threads at once; the engine itself uses several threads for each statement.
 */
public final class Engine implements AutoCloseable {

    private final Connection connection;
    private volatile @Nullable Statement running;

    private Engine(Connection connection) {
        this.connection = connection;
    }

    /** Opens or creates the database in the given file. */
    public static Engine open(Path file, EngineSettings settings) {
        return open(file.toString(), settings);
    }

    /** Opens a database that lives in memory only and is gone when closed. */
    public static Engine inMemory(EngineSettings settings) {
        return open("", settings);
    }

    /** Opens the file of a finished database that nobody writes any more; models cannot be built in it. */
    public static Engine reader(Path file, EngineSettings settings) {
        var properties = properties(settings);
        properties.setProperty("access_mode", "READ_ONLY");
        properties.setProperty("jdbc_stream_results", "true");
        try {
            return new Engine(DriverManager.getConnection("jdbc:duckdb:" + file, properties));
        } catch (SQLException e) {
            throw new EngineFailed("open " + file, e);
        }
    }

    /** Another connection to the same database, for another thread. */
    public Engine duplicate() {
        try {
            return new Engine(connection.unwrap(DuckDBConnection.class).duplicate());
        } catch (SQLException e) {
            throw new EngineFailed("duplicate", e);
        }
    }

    private static Properties properties(EngineSettings settings) {
        var properties = new Properties();
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("memory_limit", settings.memoryBytes() / 1024 + "KiB");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("temp_directory", settings.temporaryDirectory().toString());
        return properties;
    }

    private static Engine open(String file, EngineSettings settings) {
        try {
            var engine = new Engine(DriverManager.getConnection("jdbc:duckdb:" + file, properties(settings)));
            engine.execute("set TimeZone = " + Sql.text(settings.zone()));
            Resources.statements("/warehouse/prelude/duckdb.sql").forEach(engine::execute);
            return engine;
        } catch (SQLException e) {
            throw new EngineFailed("open " + file, e);
        }
    }

    /** Runs one statement; its rows, if any, are dropped. */
    public void execute(String sql) {
        // a statement of its own each time: the driver closes a statement after any error
        try (var statement = connection.createStatement()) {
            started(statement).execute(sql);
        } catch (SQLException e) {
            throw new EngineFailed(sql, e);
        }
    }

    /** Reads all rows of a query that is known to be small. */
    public <T> List<T> query(String sql, RowReader<T> reader) {
        try (var statement = connection.createStatement();
                var rows = started(statement).executeQuery(sql)) {
            var result = new ArrayList<T>();
            while (rows.next()) {
                result.add(reader.read(rows));
            }
            return result;
        } catch (SQLException e) {
            throw new EngineFailed(sql, e);
        }
    }

    /** The single number a query answers; null counts as 0. */
    public long queryLong(String sql) {
        return query(sql, row -> row.getLong(1)).getFirst();
    }

    private Statement started(Statement statement) {
        running = statement;
        return statement;
    }

    /** Ends the statement that is running, which fails then. Another thread may call this. */
    public void interrupt() {
        try {
            var statement = running;
            if (statement != null && !statement.isClosed()) {
                statement.cancel();
            }
        } catch (SQLException e) {
            throw new EngineFailed("interrupt", e);
        }
    }

    /** How far the running statement has come, 0 to 1; 0 where the engine cannot tell. Another thread may call this. */
    public double progress() {
        try {
            var statement = running;
            if (statement == null || statement.isClosed()) {
                return 0;
            }
            var told = statement.unwrap(DuckDBPreparedStatement.class).getQueryProgress();
            return Math.clamp(told.getPercentage() / 100, 0, 1);
        } catch (SQLException e) {
            return 0; // the statement ended meanwhile
        }
    }

    /** The driver's connection, for appenders and streaming reads. Closed with this engine. */
    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EngineFailed("close", e);
        }
    }

    /** Turns the current row into a value. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}

package io.hengke.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The generated files as views of text columns, to ask questions of in SQL. */
final class DemoDatabase implements AutoCloseable {

    private final Connection connection;

    DemoDatabase(Path directory) throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("set autoinstall_known_extensions = false");
        execute("set autoload_known_extensions = false");
        try (var files = Files.newDirectoryStream(directory, "*.csv")) {
            for (var file : files) {
                var table = file.getFileName().toString().replace(".csv", "");
                execute("create view %s as select * from read_csv('%s', header = true, all_varchar = true, delim = ',')"
                        .formatted(table, file));
            }
        }
        execute("""
            create table purchase as
            select order_id, customer_id, cast(ordered_at as timestamp) as ordered_at,
                cast(amount as decimal(18, 2)) as amount, cast(refund as decimal(18, 2)) as refund,
                cast(cost_of_goods as decimal(18, 2)) as goods, campaign
            from orders where order_id like 'O0%'
            """);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row, as a number. */
    double number(String sql) throws SQLException {
        return row(sql).getFirst();
    }

    /** The first row's columns, as numbers. */
    List<Double> row(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            var values = new ArrayList<Double>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                values.add(rows.getDouble(column));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

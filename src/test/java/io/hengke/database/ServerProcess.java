package io.hengke.database;

import java.nio.file.Path;

/** A Java process that holds a data folder and its PostgreSQL until it is killed. */
final class ServerProcess {

    private ServerProcess() {}

    /** First argument: the data folder. */
    public static void main(String[] arguments) throws Exception {
        var folder = DataFolder.hold(Path.of(arguments[0]));
        var postgres = EmbeddedPostgres.start(folder.path().resolve("postgres"));
        try (var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists entry (number bigint primary key)");
            System.out.println("ready");
            for (long number = 1; ; number++) { // until killed; each commit is printed after it is durable
                statement.execute("insert into entry values (" + number + ")");
                System.out.println(number);
            }
        }
    }
}

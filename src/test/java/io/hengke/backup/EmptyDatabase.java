package io.hengke.backup;

import io.hengke.database.ServerDatabase;
import org.flywaydb.core.Flyway;

/** A database with Hengke's tables, as the server makes them at its first start, but without a server. */
final class EmptyDatabase {

    private EmptyDatabase() {}

    static void migrate(ServerDatabase database) {
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:db/migration")
                .defaultSchema("hengke")
                .createSchemas(true)
                .load()
                .migrate();
    }
}

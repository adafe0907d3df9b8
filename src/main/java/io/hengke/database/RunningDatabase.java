package io.hengke.database;

import org.jspecify.annotations.Nullable;

/** The database in use, and the PostgreSQL that ends with the server if it is Hengke's own. */
public final class RunningDatabase implements AutoCloseable {

    private final ServerDatabase database;
    private final @Nullable EmbeddedPostgres embedded;

    private RunningDatabase(ServerDatabase database, @Nullable EmbeddedPostgres embedded) {
        this.database = database;
        this.embedded = embedded;
    }

    static RunningDatabase of(EmbeddedPostgres embedded) {
        return new RunningDatabase(embedded.database(), embedded);
    }

    static RunningDatabase at(ServerDatabase database) {
        return new RunningDatabase(database, null);
    }

    /** How to reach it. */
    public ServerDatabase database() {
        return database;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}

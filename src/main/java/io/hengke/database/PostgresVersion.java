package io.hengke.database;

/** The PostgreSQL that Hengke carries. */
public final class PostgresVersion {

    /** Files of another major version cannot be opened. Kept equal to the binaries by {@code EmbeddedPostgresTests}. */
    public static final String MAJOR = "18";

    private PostgresVersion() {}
}

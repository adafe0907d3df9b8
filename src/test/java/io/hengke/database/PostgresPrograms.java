package io.hengke.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL's programs unpacked once for all tests: each data folder has a link to them. */
public final class PostgresPrograms {

    private static final Path SHARED = Path.of("target", "postgres-programs").toAbsolutePath();

    private PostgresPrograms() {}

    /** @param home the {@code postgres} folder of a data folder that has not been used yet */
    public static void shareWith(Path home) throws IOException {
        PostgresBinaries.in(SHARED);
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve("programs"), SHARED);
    }
}

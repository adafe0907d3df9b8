package io.hengke.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an analysis would find in a folder of files, for tests of other modules. */
public final class ImportReader {

    private ImportReader() {}

    public static List<String> rows(Path folder, String sql) {
        try (var given = new Imported(Files.createTempDirectory("import-reader"), folder)) {
            given.run();
            return given.rows(sql);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.hengke.ingest;

import java.nio.file.Path;

/** Names for copies of input files in the work folder. */
final class WorkFiles {

    private final Path folder;
    private int count;

    WorkFiles(Path folder) {
        this.folder = folder;
    }

    Path next(String ending) {
        return folder.resolve("input-%d%s".formatted(++count, ending));
    }
}

package io.hengke.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The input folder of one analysis while it is being filled. Later files' keys replace earlier rows. */
public final class FactFolder {

    private static final Logger LOG = LoggerFactory.getLogger(FactFolder.class);

    private final Path folder;
    private long number;

    FactFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A new file to be written by the caller.
     *
     * @param table English name of the table
     * @param ending {@code .csv}, {@code .csv.gz} or {@code .parquet}; the header has the contract's English names
     */
    public Path newFile(String table, String ending) {
        number++;
        return file(table, number, ending);
    }

    /** Adds a file that will never change, without copying it where the file system allows that. */
    public void link(String table, Path immutable) throws IOException {
        number++;
        link(table, number, immutable);
    }

    /** Adds a file of the import of that number. */
    void link(String table, long place, Path immutable) throws IOException {
        number = Math.max(number, place);
        var link = file(table, place, ".parquet");
        try {
            Files.createLink(link, immutable);
        } catch (UnsupportedOperationException | IOException e) {
            LOG.debug("{} cannot be linked, so it is copied", immutable, e);
            Files.copy(immutable, link, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path file(String table, long place, String ending) {
        return folder.resolve("%s-import-%06d%s".formatted(table, place, ending));
    }
}

package io.hengke.ingest;

import java.nio.file.Path;

/**
 * One file a user gave.
 *
 * @param path where it is
 * @param name path relative to the input folder, as reports show it
 * @param table what it holds
 * @param format how it is written
 */
record InputFile(Path path, String name, Table table, Format format) {

    enum Format {
        CSV,
        PARQUET,
        XLSX
    }
}

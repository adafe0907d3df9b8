package io.hengke.ingest;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * One file a user gave.
 *
 * @param path where it is
 * @param name path relative to the input folder, as reports show it
 * @param table what it holds
 * @param format how it is written
 * @param hints what a user says of a text file's form
 */
record InputFile(Path path, String name, Table table, Format format, Hints hints) {

    private static final Pattern HISTORY = Pattern.compile("-import-(\\d{6,9})[.].*");

    enum Format {
        CSV,
        PARQUET,
        XLSX
    }

    /** Which import of a history the file's rows came with, from 1; 0 for files that are given together. */
    int generation() {
        var matcher = HISTORY.matcher(name);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}

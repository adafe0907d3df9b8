package io.hengke.ingest;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user's mapping.yaml says.
 *
 * @param columns headers a user's files have for columns of ours, by table and column
 * @param files patterns of file names, such as {@code sales-*.csv}, by table
 */
record Mapping(Map<Table, Map<String, List<String>>> columns, Map<Table, List<String>> files) {

    static final Mapping NONE = new Mapping(Map.of(), Map.of());

    Map<String, List<String>> columns(Table table) {
        return columns.getOrDefault(table, Map.of());
    }

    /** The table whose pattern the file name fits. */
    Optional<Table> table(String fileName) {
        return files.entrySet().stream()
                .filter(it -> it.getValue().stream().anyMatch(pattern -> fits(fileName, pattern)))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean fits(String fileName, String pattern) {
        return FileSystems.getDefault().getPathMatcher("glob:" + pattern).matches(Path.of(fileName));
    }
}

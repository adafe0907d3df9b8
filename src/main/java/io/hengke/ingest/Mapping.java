package io.hengke.ingest;

import java.util.List;
import java.util.Map;

/** What a user's mapping.yaml says: other headers and other file names for our tables. */
record Mapping(Map<Table, Map<String, List<String>>> columns, Map<Table, List<String>> files) {

    static final Mapping NONE = new Mapping(Map.of(), Map.of());

    Map<String, List<String>> columns(Table table) {
        return columns.getOrDefault(table, Map.of());
    }
}

package io.hengke.ingest;

import java.util.List;

/**
 * A column of the data contract.
 *
 * @param name English name, the one users and issues.csv see
 * @param type what its cells hold
 * @param isRequired whether the file must have it and every row must fill it
 * @param chinese its Chinese header
 * @param alsoNamed further headers accepted when no column of the file is named by the contract's own names
 */
record Column(String name, ColumnType type, boolean isRequired, String chinese, List<String> alsoNamed) {

    static Column required(String name, ColumnType type, String chinese, String... alsoNamed) {
        return new Column(name, type, true, chinese, List.of(alsoNamed));
    }

    static Column optional(String name, ColumnType type, String chinese, String... alsoNamed) {
        return new Column(name, type, false, chinese, List.of(alsoNamed));
    }

    /** Its name in the source table. */
    String kept() {
        return type.kept(name);
    }
}

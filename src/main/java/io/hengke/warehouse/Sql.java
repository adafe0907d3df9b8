package io.hengke.warehouse;

import java.nio.file.Path;

/** Literals and names put safely into SQL text. */
public final class Sql {

    private Sql() {}

    /** A text literal: quoted, with quotes inside doubled. */
    public static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** A path as a text literal. */
    public static String text(Path path) {
        return text(path.toString());
    }

    /** A column or table name: quoted, with quotes inside doubled. */
    public static String name(String value) {
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }
}

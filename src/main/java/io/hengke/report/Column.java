package io.hengke.report;

/**
 * A column of a table the reader sees.
 *
 * @param title its heading, without the unit
 */
record Column(String title, Kind kind) {

    enum Kind {
        TEXT,
        /** whole minor units, shown in the scale of the table */
        MONEY,
        /** whole minor units, shown to the last one */
        EXACT_MONEY,
        COUNT,
        /** a part of 1, shown as a percentage */
        SHARE,
        /** a number with two digits after the point */
        DECIMAL;

        boolean isNumber() {
            return this != TEXT;
        }
    }

    static Column text(String title) {
        return new Column(title, Kind.TEXT);
    }

    static Column money(String title) {
        return new Column(title, Kind.MONEY);
    }

    static Column exact(String title) {
        return new Column(title, Kind.EXACT_MONEY);
    }

    static Column count(String title) {
        return new Column(title, Kind.COUNT);
    }

    static Column share(String title) {
        return new Column(title, Kind.SHARE);
    }

    static Column decimal(String title) {
        return new Column(title, Kind.DECIMAL);
    }
}

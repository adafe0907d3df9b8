package io.hengke.report;

import java.util.Locale;
import java.util.Map;

/**
 * A column of a table the reader sees.
 *
 * @param title its heading, without the unit
 * @param filter what a cell of it narrows its row's {@link Drill} by, as name and value; empty: nothing
 */
record Column(String title, Kind kind, Map<String, String> filter) {

    private Column(String title, Kind kind) {
        this(title, kind, Map.of());
    }

    enum Kind {
        TEXT,
        /** a customer's id, which leads to that customer's page */
        CUSTOMER,
        /** whole minor units, shown in the scale of the table */
        MONEY,
        /** whole minor units, shown to the last one */
        EXACT_MONEY,
        COUNT,
        /** a part of 1, shown as a percentage */
        SHARE,
        /** a number with two digits after the point */
        DECIMAL,
        /** the same, but whole where it is whole: hours beside a number of calls */
        QUANTITY;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isNumber() {
            return this != TEXT && this != CUSTOMER;
        }
    }

    static Column text(String title) {
        return new Column(title, Kind.TEXT);
    }

    static Column customer(String title) {
        return new Column(title, Kind.CUSTOMER);
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

    static Column quantity(String title) {
        return new Column(title, Kind.QUANTITY);
    }

    /** The same column, each of whose cells is about one value of a filter, such as one cost class. */
    Column of(String filter, String value) {
        return new Column(title, kind, Map.of(filter, value));
    }
}

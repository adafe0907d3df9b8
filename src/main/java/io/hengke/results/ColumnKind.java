package io.hengke.results;

/** What a column holds, which decides how it is filtered, shown and exported. */
enum ColumnKind {
    /** One of a few values. */
    CHOICE,
    TEXT,
    /** Whole minor units of the run's currency. */
    MONEY,
    COUNT,
    DECIMAL,
    /** A part of 1. */
    SHARE,
    DATE,
    /** {@code YYYY-MM} */
    MONTH,
    FLAG;

    boolean isRange() {
        return switch (this) {
            case MONEY, COUNT, DECIMAL, SHARE, DATE, MONTH -> true;
            case CHOICE, TEXT, FLAG -> false;
        };
    }
}

package io.hengke.ingest;

/** What a cell holds, and so how it is read and what is kept of it. */
enum ColumnType {
    TEXT("varchar"),
    DAY("date"),
    /** A day that may lie beyond every calendar: {@code 9999-12-31} means "open" and is kept as null. */
    OPEN_DAY("date"),
    MOMENT("timestamp"),
    MONTH("date"),
    AMOUNT("bigint"),
    /** Price of one unit: read exactly, used for the line's amount, not kept. */
    PRICE("hugeint"),
    QUANTITY("bigint"),
    /** Like {@link #QUANTITY}, and zero or more. */
    COUNT("bigint"),
    MINUTES("bigint"),
    RATE("hugeint"),
    SCORE("double"),
    YEAR("integer"),
    LINE_NUMBER("integer"),
    YES_NO("boolean"),
    CUSTOMER_KIND("varchar"),
    COST_TYPE("varchar"),
    COST_TYPE_PREFIX("varchar"),
    CURRENCY("varchar");

    private final String sqlType;

    ColumnType(String sqlType) {
        this.sqlType = sqlType;
    }

    /** Type of the value in the source table. */
    String sqlType() {
        return sqlType;
    }

    /** Name under which a source table keeps a column of this type. */
    String kept(String column) {
        return switch (this) {
            case AMOUNT -> column + "_minor";
            case QUANTITY, COUNT -> column + "_micro";
            case MINUTES -> column.replace("minutes", "seconds");
            default -> column;
        };
    }

    /** Exact numbers go through two expressions: a quick one for plain text, a thorough one for the rest. */
    boolean isScaled() {
        return this == AMOUNT || this == PRICE || this == QUANTITY || this == COUNT || this == MINUTES || this == RATE;
    }

    boolean isTemporal() {
        return this == DAY || this == OPEN_DAY || this == MOMENT;
    }
}

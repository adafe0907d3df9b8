package io.hengke.ingest;

/**
 * Something about one row that issues.csv tells.
 *
 * @param row number of the row in the typed table
 * @param column name of the column, empty for the record as a whole
 * @param code stable code
 * @param kind rejected, corrected or warning
 * @param detail value for the message, e.g. how many rows; may be empty
 */
record Finding(long row, String column, String code, String kind, String detail) {

    static final String REJECTED = "rejected";
    static final String CORRECTED = "corrected";
    static final String WARNING = "warning";
}

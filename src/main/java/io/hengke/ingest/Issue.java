package io.hengke.ingest;

/**
 * One row of issues.csv.
 *
 * @param file name of the file
 * @param line line of the file; 0 for the file as a whole
 * @param column English name of the column; empty for the record as a whole
 * @param value what the cell holds, shortened
 * @param code stable code
 * @param kind rejected, corrected or warning
 * @param message the sentence a user reads
 */
public record Issue(String file, long line, String column, String value, String code, String kind, String message) {}

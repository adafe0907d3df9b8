package io.hengke.ingest;

import java.util.Map;

/**
 * The rows of one file in the typed table of its kind.
 *
 * @param file the user's file
 * @param text the text the engine read
 * @param matched its header
 * @param firstRow number of its first row in the typed table
 * @param rows how many it has, good and bad
 * @param originals records that were looked up already, by row number in the typed table
 */
record Part(InputFile file, CsvSource text, Matched matched, long firstRow, long rows, Map<Long, Original> originals) {

    long endRow() {
        return firstRow + rows;
    }

    /** What the file calls a column of the contract; the contract's name where the file does not have it. */
    String headerOf(String column) {
        return matched.places().entrySet().stream()
                .filter(it -> it.getKey().name().equals(column))
                .map(it -> text.header().get(it.getValue()))
                .findFirst()
                .orElse(column);
    }
}

package io.hengke.ingest;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A header whose columns are known.
 *
 * @param places place in the file of each column of the contract it has
 * @param further places of the columns the contract does not name, by header
 * @param isGathered whether the only further column holds all attributes, as JSON
 */
record Matched(Map<Column, Integer> places, SequencedMap<String, Integer> further, boolean isGathered) {

    boolean has(String column) {
        return places.keySet().stream().anyMatch(it -> it.name().equals(column));
    }

    List<String> furtherHeaders() {
        return List.copyOf(further.sequencedKeySet());
    }
}

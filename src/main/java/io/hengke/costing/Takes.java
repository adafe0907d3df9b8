package io.hengke.costing;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which cost lines a pool collects: those that meet a condition on every named column.
 *
 * @param conditions column to accepted values; a cost type is accepted by its beginning, all else by equality. Empty:
 *     every line
 */
public record Takes(Map<Column, List<String>> conditions) {

    public Takes {
        conditions = Map.copyOf(conditions);
    }

    /** Whether a line with these values is taken for certain; a column left out is not known. */
    boolean covers(Map<Column, String> line) {
        return conditions.entrySet().stream()
                .allMatch(it -> line.containsKey(it.getKey())
                        && it.getKey().accepts(it.getValue(), line.getOrDefault(it.getKey(), "")));
    }

    /** A column of the cost lines that conditions may name. */
    public enum Column {
        COST_TYPE,
        ACCOUNT,
        DEPARTMENT,
        CHANNEL,
        CAMPAIGN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean accepts(Collection<String> accepted, String value) {
            return accepted.stream().anyMatch(it -> this == COST_TYPE ? value.startsWith(it) : value.equals(it));
        }
    }
}

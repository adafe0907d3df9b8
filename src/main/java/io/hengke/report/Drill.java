package io.hengke.report;

import java.time.YearMonth;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the rows behind a figure are: a place of the app, and what it is narrowed to.
 *
 * @param filters by name, e.g. {@code tier} and {@code core}; named as the columns of the app's lists, with {@code .from}
 *     and {@code .to} for the ends of a range, both inclusive
 */
record Drill(Place place, SortedMap<String, String> filters) {

    enum Place {
        /** the list of customers */
        CUSTOMERS,
        /** cost by month, class and pool, down to the lines of the ledger */
        COSTS,
        /** a metric's definition and history; {@code metric} says which */
        METRIC,
        /** another chapter; {@code chapter} says which */
        CHAPTER,
        /** imported files and their rows */
        IMPORTS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Drill {
        filters = Collections.unmodifiableSortedMap(new TreeMap<>(filters));
    }

    private Drill(Place place, Map<String, String> filters) {
        this(place, new TreeMap<>(filters));
    }

    static Drill customers() {
        return new Drill(Place.CUSTOMERS, Map.of());
    }

    static Drill customers(String filter, Object value) {
        return customers().and(filter, value);
    }

    /** The customers of a channel, or of all channels where the row is about all. */
    static Drill channel(Row row) {
        var channel = row.text("channel");
        if (row.flag("is_all")) {
            return customers();
        }
        return channel.isEmpty() || channel.equals("(none)")
                ? customers("channel.empty", true)
                : customers("channel", channel);
    }

    /** The customers won in a month. */
    static Drill wonIn(String month) {
        var first = YearMonth.parse(month);
        return customers("acquiredOn.from", first.atDay(1)).and("acquiredOn.to", first.atEndOfMonth());
    }

    static Drill costs() {
        return new Drill(Place.COSTS, Map.of());
    }

    static Drill costs(String filter, Object value) {
        return costs().and(filter, value);
    }

    static Drill metric(String id) {
        return new Drill(Place.METRIC, Map.of("metric", id));
    }

    static Drill chapter(String id) {
        return new Drill(Place.CHAPTER, Map.of("chapter", id));
    }

    static Drill imports() {
        return new Drill(Place.IMPORTS, Map.of());
    }

    /** The same place, narrowed further. */
    Drill and(String filter, Object value) {
        var more = new TreeMap<>(filters);
        more.put(filter, value.toString());
        return new Drill(place, more);
    }
}

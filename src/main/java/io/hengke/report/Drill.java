package io.hengke.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows behind a figure are: a place of the app, and what it is narrowed to.
 *
 * @param filters by name, e.g. {@code tier} and {@code core}; several values are alternatives; named as the columns of the
 *     app's lists, with {@code .from} and {@code .to} for the ends of a range, both inclusive
 * @param rows how many rows are there for who sees them all, as the figure says; null for places that list no rows of
 *     what the figure counts
 */
record Drill(
        Place place,
        SortedMap<String, List<String>> filters,
        @Nullable Long rows) {

    enum Place {
        /** the list of customers */
        CUSTOMERS,
        /** answers to surveys */
        ANSWERS,
        /** what customers wrote: tickets and comments */
        TEXTS,
        /** unbroken times under subscription */
        CONTRACTS,
        /** recurring revenue by customer and month, and how it moved */
        MOVES,
        /** customers put into groups of experiments */
        ASSIGNMENTS,
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

    private static Drill to(Place place) {
        return new Drill(place, Collections.emptySortedMap(), null);
    }

    static Drill customers() {
        return to(Place.CUSTOMERS);
    }

    static Drill customers(String filter, Object value) {
        return customers().and(filter, value);
    }

    /** The customers won in a month, up to the as-of day. */
    static Drill wonIn(Edition edition, String month) {
        return wonIn(edition, month, month);
    }

    /** The customers won from one month to another, up to the as-of day. */
    static Drill wonIn(Edition edition, String first, String last) {
        var end = Stream.of(
                        YearMonth.parse(last).atEndOfMonth(), edition.context().asOf())
                .min(LocalDate::compareTo)
                .orElseThrow();
        return customers("acquiredOn.from", YearMonth.parse(first).atDay(1)).and("acquiredOn.to", end);
    }

    /** The customers won within the window. */
    static Drill won(Edition edition, Row headline) {
        return wonIn(edition, headline.month("first_month"), headline.month("last_month"));
    }

    static Drill answers() {
        return to(Place.ANSWERS);
    }

    static Drill texts() {
        return to(Place.TEXTS);
    }

    static Drill contracts() {
        return to(Place.CONTRACTS);
    }

    static Drill moves() {
        return to(Place.MOVES);
    }

    static Drill assignments() {
        return to(Place.ASSIGNMENTS);
    }

    static Drill costs() {
        return to(Place.COSTS);
    }

    static Drill costs(String filter, Object value) {
        return costs().and(filter, value);
    }

    static Drill metric(String id) {
        return to(Place.METRIC).and("metric", id);
    }

    static Drill chapter(String id) {
        return to(Place.CHAPTER).and("chapter", id);
    }

    static Drill imports() {
        return to(Place.IMPORTS);
    }

    /** The same place, narrowed further. */
    Drill and(String filter, Object value) {
        return andAny(filter, List.of(value.toString()));
    }

    /** The same place, narrowed to rows with any of the values. */
    Drill andAny(String filter, List<String> values) {
        var more = new TreeMap<>(filters);
        more.put(filter, List.copyOf(values));
        return new Drill(place, more, rows);
    }

    /** The same, narrowed to a channel, unless the row is about all of them. */
    Drill andChannel(Row row) {
        var channel = row.text("channel");
        if (row.flag("is_all")) {
            return this;
        }
        return channel.isEmpty() || channel.equals("(none)") ? and("channel.empty", true) : and("channel", channel);
    }

    /** The same, with the number of rows that the figure says are behind it. */
    Drill of(long count) {
        return new Drill(place, filters, count);
    }
}

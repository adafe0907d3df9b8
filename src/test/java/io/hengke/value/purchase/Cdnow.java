package io.hengke.value.purchase;

import io.hengke.TestData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Purchases of CDNOW customers, by customer and day: cents spent. Time in weeks of seven days, unrounded. */
public final class Cdnow {

    /** Last day of the calibration period of the literature. */
    public static final LocalDate CALIBRATION_END = LocalDate.of(1997, 9, 30);

    private final Collection<? extends NavigableMap<LocalDate, Long>> customers;

    private Cdnow(Collection<? extends NavigableMap<LocalDate, Long>> customers) {
        this.customers = customers;
    }

    /** The 1/10 sample of 2,357 customers; skips the test where the file is absent. */
    public static Cdnow sample() {
        return read(TestData.find("cdnow/CDNOW_sample.txt"), 1);
    }

    /** All 23,570 customers; skips the test where the file is absent. */
    public static Cdnow master() {
        return read(TestData.find("cdnow/CDNOW_master.txt"), 0);
    }

    private static Cdnow read(Path file, int firstColumn) {
        var customers = new TreeMap<String, TreeMap<LocalDate, Long>>();
        for (var fields : rows(file)) {
            var day = LocalDate.parse(fields[firstColumn + 1], DateTimeFormatter.BASIC_ISO_DATE);
            var cents =
                    new BigDecimal(fields[firstColumn + 3]).movePointRight(2).longValueExact();
            customers.computeIfAbsent(fields[firstColumn], _ -> new TreeMap<>()).merge(day, cents, Long::sum);
        }
        return new Cdnow(customers.values());
    }

    private static List<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(Predicate.not(it -> it.startsWith("customer_id")))
                    .map(it -> it.split("\\s+", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One row per customer, not grouped. */
    PurchaseRows purchases() {
        var rows = new PurchaseRows.Builder();
        customers.forEach(it -> {
            var days = it.headMap(CALIBRATION_END, true);
            rows.add(
                    days.size() - 1,
                    weeks(days.firstKey(), days.lastKey()),
                    weeks(days.firstKey(), CALIBRATION_END),
                    1);
        });
        return rows.build();
    }

    /** Purchase days after the calibration period, in the order of {@link #purchases()}. */
    int[] laterPurchases() {
        return customers.stream()
                .mapToInt(it -> it.tailMap(CALIBRATION_END, false).size())
                .toArray();
    }

    /** Spending of the repeat days per repeat day, 0 without any, in the order of {@link #purchases()}. */
    double[] meanSpending() {
        return customers.stream()
                .mapToDouble(it -> {
                    var days = it.headMap(CALIBRATION_END, true);
                    var cents = days.values().stream()
                            .skip(1)
                            .mapToLong(Long::longValue)
                            .sum();
                    return days.size() > 1 ? cents / 100.0 / (days.size() - 1) : 0;
                })
                .toArray();
    }

    /** Cents spent after the calibration period, in the order of {@link #purchases()}. */
    long[] laterCents() {
        return customers.stream()
                .mapToLong(it -> it.tailMap(CALIBRATION_END, false).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .toArray();
    }

    /** One row per customer who spent on repeat purchases. */
    SpendRows spending() {
        var rows = new SpendRows.Builder();
        customers.forEach(it -> {
            var days = it.headMap(CALIBRATION_END, true);
            var cents =
                    days.values().stream().skip(1).mapToLong(Long::longValue).sum();
            if (cents > 0) {
                rows.add(days.size() - 1, cents / 100.0 / (days.size() - 1), 1);
            }
        });
        return rows.build();
    }

    /** Sum of the logarithms of the weeks between purchases in the calibration period. */
    double logIntervals() {
        var sum = 0.0;
        for (var customer : customers) {
            var days = List.copyOf(customer.headMap(CALIBRATION_END, true).keySet());
            for (var i = 1; i < days.size(); i++) {
                sum += Math.log(weeks(days.get(i - 1), days.get(i)));
            }
        }
        return sum;
    }

    /** Repeat purchases of all customers together in the first {@code weeks} weeks of 1997. */
    int repeatsUntil(int weeks) {
        var end = LocalDate.of(1996, 12, 31).plusDays(7L * weeks);
        return customers.stream()
                .mapToInt(it -> Math.max(0, it.headMap(end, true).size() - 1))
                .sum();
    }

    private static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7.0;
    }
}

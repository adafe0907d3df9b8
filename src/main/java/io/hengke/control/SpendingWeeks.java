package io.hengke.control;

import io.hengke.control.response.WeeklySpending;
import io.hengke.warehouse.Engine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Paid spending and customers won by week: whole weeks of seven days, the last one ending on the as-of day, from the first paid
 * booking of a channel on. A channel booked in fewer than half of its weeks is billed by the month: each month's bookings are
 * spread evenly over its days up to the as-of day.
 */
final class SpendingWeeks {

    private static final int FEWEST_WEEKS_WITH_SPENDING = 26;
    private static final double LEAST_VARIATION = 0.05;
    private static final int MOST_CHANNELS = 8;

    private final LocalDate first;
    private final LocalDate last;
    private final int weeks;
    private final double[] won;
    private final Map<String, double[]> spending = new TreeMap<>();

    private record Booking(String channel, LocalDate day, long amountMinor) {}

    private SpendingWeeks(LocalDate first, LocalDate asOf) {
        weeks = (int) (ChronoUnit.DAYS.between(first, asOf) + 1) / 7;
        this.first = asOf.minusDays(weeks * 7L - 1);
        last = asOf;
        won = new double[weeks];
    }

    static SpendingWeeks read(Engine engine) {
        var asOf = engine.query(
                        "select cast(as_of as varchar) from source_settings", row -> LocalDate.parse(row.getString(1)))
                .getFirst();
        var bookings = engine.query(
                "select channel, cast(spent_on as varchar), amount_minor from int_control_spending order by channel, spent_on",
                row -> new Booking(row.getString(1), LocalDate.parse(row.getString(2)), row.getLong(3)));
        var first = bookings.stream()
                .map(Booking::day)
                .min(Comparator.naturalOrder())
                .orElse(asOf.plusDays(1));
        var result = new SpendingWeeks(first, asOf);
        engine.query(
                "select cast(acquired_on as varchar), customers from int_control_won order by acquired_on", row -> {
                    result.addTo(result.won, LocalDate.parse(row.getString(1)), row.getDouble(2));
                    return row.getLong(2);
                });
        var byChannel = new TreeMap<String, List<Booking>>();
        bookings.forEach(it ->
                byChannel.computeIfAbsent(it.channel(), _ -> new ArrayList<>()).add(it));
        byChannel.forEach((channel, its) -> result.spending.put(channel, result.byWeek(its)));
        return result;
    }

    private double[] byWeek(List<Booking> bookings) {
        var byWeek = new double[weeks];
        var booked = new HashSet<Long>();
        bookings.forEach(it -> booked.add(ChronoUnit.DAYS.between(first, it.day()) / 7));
        var span = ChronoUnit.DAYS.between(bookings.getFirst().day(), last) / 7 + 1;
        if (2L * booked.size() >= span) {
            bookings.forEach(it -> addTo(byWeek, it.day(), (double) it.amountMinor()));
        } else {
            var months = new TreeMap<YearMonth, Long>();
            bookings.forEach(it -> months.merge(YearMonth.from(it.day()), it.amountMinor(), Long::sum));
            months.forEach((month, amount) -> spread(byWeek, month, amount));
        }
        for (var t = 0; t < weeks; t++) {
            byWeek[t] =
                    Math.max(0, Math.rint(byWeek[t])); // credits beyond the week's spending are no negative spending
        }
        return byWeek;
    }

    private void spread(double[] byWeek, YearMonth month, long amount) {
        var end = month.atEndOfMonth().isAfter(last) ? last.getDayOfMonth() : month.lengthOfMonth();
        for (var day = 1; day <= end; day++) {
            addTo(byWeek, month.atDay(day), amount / (double) end);
        }
    }

    private void addTo(double[] byWeek, LocalDate day, double amount) {
        var days = ChronoUnit.DAYS.between(first, day);
        if (days >= 0 && days < weeks * 7L) {
            byWeek[(int) (days / 7)] += amount;
        }
    }

    int weeks() {
        return weeks;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    long customersWon() {
        return (long) Arrays.stream(won).sum();
    }

    List<String> channels() {
        return List.copyOf(spending.keySet());
    }

    /** Whole minor units over the last weeks. */
    long spent(String channel, int lastWeeks) {
        var byWeek = spending.get(channel);
        var sum = 0L;
        for (var t = Math.max(0, weeks - lastWeeks); byWeek != null && t < weeks; t++) {
            sum += (long) byWeek[t];
        }
        return sum;
    }

    /** Why a channel's response cannot be told: {@code rare}, {@code constant}, or {@code further} than the largest eight; or empty. */
    String obstacle(String channel) {
        var byWeek = spending.getOrDefault(channel, new double[weeks]);
        if (Arrays.stream(byWeek).filter(it -> it > 0).count() < FEWEST_WEEKS_WITH_SPENDING) {
            return "rare";
        }
        var mean = Arrays.stream(byWeek).average().orElse(0);
        var variance = Arrays.stream(byWeek)
                .map(it -> (it - mean) * (it - mean))
                .average()
                .orElse(0);
        return Math.sqrt(variance) < LEAST_VARIATION * mean ? "constant" : "";
    }

    /** The largest channels whose response may be told, by falling spending. */
    List<String> told() {
        return spending.keySet().stream()
                .filter(it -> obstacle(it).isEmpty())
                .sorted(Comparator.comparingLong((String it) -> -spent(it, weeks))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_CHANNELS)
                .toList();
    }

    /** Responses are customers won, spending is in minor units. */
    WeeklySpending series(List<String> channels) {
        return new WeeklySpending(
                Arrays.stream(won).boxed().toList(),
                channels,
                channels.stream()
                        .map(it -> Arrays.stream(spending.getOrDefault(it, new double[weeks]))
                                .boxed()
                                .toList())
                        .toList(),
                List.of());
    }
}

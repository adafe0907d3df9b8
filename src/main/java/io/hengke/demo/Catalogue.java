package io.hengke.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What the company has: read once from the resources below {@code demo/}, one plain CSV file each. */
final class Catalogue {

    final List<Channel> channels =
            rows("channels.csv").stream().map(Channel::of).toList();
    final List<Region> regions = rows("regions.csv").stream().map(Region::of).toList();
    final List<Product> products =
            rows("products.csv").stream().map(Product::of).toList();
    final List<RecurringCost> recurringCosts =
            rows("ledger.csv").stream().map(RecurringCost::of).toList();
    final List<Wording> wordings = rows("complaints.csv").stream()
            .map(row -> new Wording(row[0], row[1]))
            .toList();

    final double[] channelWeights = cumulative(channels, Channel::weight);
    final double[] regionWeights = cumulative(regions, Region::weight);

    /** What a ticket says; {n} is a number of days, {product} the product's name. */
    record Wording(String category, String text) {}

    private static <T> double[] cumulative(List<T> items, ToDoubleFunction<T> weight) {
        var sums = new double[items.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += weight.applyAsDouble(items.get(i));
            sums[i] = sum;
        }
        return sums;
    }

    static long minor(String amount) {
        return new BigDecimal(amount).movePointRight(2).longValueExact();
    }

    static String resource(String name) {
        try (var stream = Objects.requireNonNull(Catalogue.class.getResourceAsStream("/demo/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> rows(String name) {
        return resource(name).lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
}

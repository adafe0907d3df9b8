package io.hengke.value;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.warehouse.Engine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A segment in words with its numbers: the features in which its mean lies furthest from everybody's, at most three, each with
 * the median of the segment and of all.
 */
final class SegmentPersonas {

    /** Nearer to everybody than this many standard deviations is not worth a word. */
    private static final double NOTABLE = 0.3;

    private static final int MOST = 3;

    private final Engine engine;
    private final SegmentSample sample;
    private final int[] labels;
    private final long minorPerMajor;
    private final String currency;

    SegmentPersonas(Engine engine, SegmentSample sample, SegmentCandidate chosen) {
        this.engine = engine;
        this.sample = sample;
        this.labels = chosen.grouping().groups(sample.points());
        this.minorPerMajor = engine.queryLong("select minor_per_major from int_value_window");
        this.currency = engine.query("select currency from int_value_window", row -> row.getString(1))
                .getFirst();
    }

    record Persona(String chinese, String english) {}

    /**
     * @param segment its published number
     * @param group its number in the grouping
     */
    Persona of(int segment, int group) {
        var differences = differences(group);
        var notable = IntStream.range(0, differences.length)
                .filter(it -> Math.abs(differences[it]) >= NOTABLE)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer it) -> -Math.abs(differences[it]))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
        return new Persona(
                sentence(Language.ZH, segment, notable, differences),
                sentence(Language.EN, segment, notable, differences));
    }

    /** Mean of the group's standardised features: everybody's is 0. */
    private double[] differences(int group) {
        var sums = new double[SegmentFeature.ALL.size()];
        var count = 0;
        for (var i = 0; i < labels.length; i++) {
            if (labels[i] == group) {
                count++;
                for (var j = 0; j < sums.length; j++) {
                    sums[j] += sample.points().at(i, j);
                }
            }
        }
        var divisor = Math.max(1, count);
        return Arrays.stream(sums).map(it -> it / divisor).toArray();
    }

    private String sentence(Language language, int segment, List<Integer> features, double[] differences) {
        var messages = Messages.in(language);
        if (features.isEmpty()) {
            return messages.text("value.trait.none");
        }
        var medians = medians(segment);
        return features.stream()
                .map(it -> messages.text(
                        SegmentFeature.ALL.get(it).key() + (differences[it] > 0 ? ".high" : ".low"),
                        shown(SegmentFeature.ALL.get(it), medians.get(0)[it], language),
                        shown(SegmentFeature.ALL.get(it), medians.get(1)[it], language)))
                .collect(Collectors.joining(messages.text("value.trait.join")));
    }

    /** Of the segment, and of everybody. */
    private List<double[]> medians(int segment) {
        var columns = SegmentFeature.ALL.stream()
                .map(it -> "median(f.%s) filter (where s.segment = %d), median(f.%s)"
                        .formatted(it.measure, segment, it.measure))
                .collect(Collectors.joining(", "));
        return engine.query("""
                        select %s from int_value_segment_feature f
                        join value_segment_label s on s.customer_key = f.customer_key and s.is_before = f.is_before
                        where not f.is_before""".formatted(columns), row -> {
                    var sides = List.of(new double[SegmentFeature.ALL.size()], new double[SegmentFeature.ALL.size()]);
                    for (var i = 0; i < SegmentFeature.ALL.size(); i++) {
                        sides.get(0)[i] = row.getDouble(2 * i + 1);
                        sides.get(1)[i] = row.getDouble(2 * i + 2);
                    }
                    return sides;
                })
                .getFirst();
    }

    private String shown(SegmentFeature feature, double value, Language language) {
        return switch (feature) {
            case RECENCY, FREQUENCY, AGE -> "%d".formatted(Math.round(value));
            case ORDER_VALUE -> amount(Math.round(value / minorPerMajor), language);
            case RETURNS, MARGIN -> "%d".formatted(Math.round(100 * value));
        };
    }

    private String amount(long major, Language language) {
        if (language == Language.EN) {
            return "%s %d".formatted(currency, major);
        }
        return "%d %s".formatted(major, currency.equals("CNY") ? "元" : currency);
    }
}

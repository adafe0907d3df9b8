package io.hengke.value;

import io.hengke.value.segment.Points;
import io.hengke.warehouse.Engine;
import java.util.Arrays;
import java.util.List;

/**
 * Buyers to group by: at most {@value #MOST}, evenly spaced by customer number, their features standardised.
 *
 * @param points standardised and held within ±{@value #FAR}
 * @param means of the features
 * @param spreads standard deviations of the features, at least {@link SegmentFeature#leastSpread}
 * @param later contribution in the half-year after the cut-off, minor units, the outer hundredths held at their bounds
 * @param customers of whom these are a sample
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SegmentSample(Points points, double[] means, double[] spreads, double[] later, long customers) {

    static final int MOST = 10_000;

    /** Beyond so many standard deviations a customer is not stranger still. */
    static final double FAR = 3.5;

    /** @param isBefore half a year ago instead of today; at least one buyer must be there */
    static SegmentSample read(Engine engine, boolean isBefore) {
        var columns = SegmentFeature.columns();
        var customers = count(engine, isBefore);
        var most = Math.min(customers, MOST);
        List<double[]> rows =
                engine.query("""
                select %s, later_contribution_minor from (
                    select *, row_number() over (order by customer_key) as place
                    from int_value_segment_feature where is_before = %s
                ) f
                where imod(place * %d, %d) < %d
                order by customer_key""".formatted(String.join(", ", columns), isBefore, most, customers, most), row -> {
                    var values = new double[columns.size() + 1];
                    for (var i = 0; i < columns.size(); i++) {
                        values[i] = row.getDouble(i + 1);
                    }
                    values[columns.size()] = row.getLong("later_contribution_minor");
                    return values;
                });
        return of(rows, columns.size(), customers);
    }

    static long count(Engine engine, boolean isBefore) {
        return engine.queryLong("select count(*) from int_value_segment_feature where is_before = " + isBefore);
    }

    private static SegmentSample of(List<double[]> rows, int size, long customers) {
        var means = new double[size];
        var spreads = new double[size];
        for (var j = 0; j < size; j++) {
            for (var row : rows) {
                means[j] += row[j] / rows.size();
            }
            var squares = 0.0;
            for (var row : rows) {
                squares += (row[j] - means[j]) * (row[j] - means[j]);
            }
            spreads[j] = Math.max(Math.sqrt(squares / rows.size()), SegmentFeature.ALL.get(j).leastSpread);
        }
        var values = new double[rows.size() * size];
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < size; j++) {
                var standard = (rows.get(i)[j] - means[j]) / spreads[j];
                values[i * size + j] = Math.clamp(standard, -FAR, FAR);
            }
        }
        var later = rows.stream().mapToDouble(it -> it[size]).toArray();
        return new SegmentSample(new Points(values, size), means, spreads, held(later), customers);
    }

    /** The lowest and highest hundredth are held at their bounds: a few huge customers are no property of a segment. */
    private static double[] held(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var low = sorted[sorted.length / 100];
        var high = sorted[sorted.length - 1 - sorted.length / 100];
        return Arrays.stream(values).map(it -> Math.clamp(it, low, high)).toArray();
    }
}

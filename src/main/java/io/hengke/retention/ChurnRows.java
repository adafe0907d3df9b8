package io.hengke.retention;

import io.hengke.warehouse.Engine;
import java.util.Arrays;

/**
 * Customers with what was known of them on days looked at.
 *
 * @param customers their keys
 * @param values predictors as they are, in the order of {@link Predictor}
 * @param hasLeft whether each was lost within the horizon; all false where that is not known yet
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ChurnRows(int[] customers, float[][] values, boolean[] hasLeft) {

    /** @param condition on columns of {@code int_retention_feature} */
    static ChurnRows read(Engine engine, String condition) {
        var rows = engine.query(
                "select customer_key, coalesce(has_left, false), %s from int_retention_feature where %s order by place, customer_key"
                        .formatted(Predictor.columns(), condition),
                row -> {
                    var values = new float[Predictor.values().length];
                    for (var i = 0; i < values.length; i++) {
                        values[i] = (float) row.getDouble(i + 3);
                    }
                    return new Customer(row.getInt(1), row.getBoolean(2), values);
                });
        var hasLeft = new boolean[rows.size()];
        for (var i = 0; i < hasLeft.length; i++) {
            hasLeft[i] = rows.get(i).hasLeft;
        }
        return new ChurnRows(
                rows.stream().mapToInt(Customer::key).toArray(),
                rows.stream().map(Customer::values).toArray(float[][]::new),
                hasLeft);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Customer(int key, boolean hasLeft, float[] values) {}

    int size() {
        return customers.length;
    }

    int leavers() {
        var leavers = 0;
        for (var it : hasLeft) {
            leavers += it ? 1 : 0;
        }
        return leavers;
    }

    /** Predictors as models weigh them. */
    float[][] weighed() {
        return Arrays.stream(values).map(ChurnRows::weighed).toArray(float[][]::new);
    }

    static float[] weighed(float[] values) {
        var weighed = new float[values.length];
        for (var predictor : Predictor.values()) {
            weighed[predictor.place()] = predictor.weighed(values[predictor.place()]);
        }
        return weighed;
    }
}

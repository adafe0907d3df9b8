package io.hengke.value;

import java.util.List;

/** What customers are grouped by: the columns of {@code int_value_segment_feature}. */
enum SegmentFeature {
    RECENCY("f_recency", "silent_days", 0.25),
    FREQUENCY("f_frequency", "bought_days", 0.25),
    ORDER_VALUE("f_order_value", "order_value_minor", 0.25),
    AGE("f_age", "age_days", 0.25),
    RETURNS("f_returns", "return_share", 0.05),
    MARGIN("f_margin", "margin_rate", 0.05);

    /** In the order of the columns of points. */
    static final List<SegmentFeature> ALL = List.of(values());

    /** The column distances are taken of, and the one people read. */
    final String column;

    final String measure;

    /** A standard deviation below this is taken for it: customers who differ by so little do not differ. */
    final double leastSpread;

    SegmentFeature(String column, String measure, double leastSpread) {
        this.column = column;
        this.measure = measure;
        this.leastSpread = leastSpread;
    }

    /** Beginning of its message keys. */
    String key() {
        return "value.trait." + measure;
    }

    static List<String> columns() {
        return ALL.stream().map(it -> it.column).toList();
    }
}

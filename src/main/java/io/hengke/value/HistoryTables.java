package io.hengke.value;

import io.hengke.value.purchase.PurchaseRows;
import io.hengke.value.purchase.SpendRows;
import io.hengke.warehouse.Engine;

/** Reads the grouped histories into columns; time in weeks, money in major units. */
final class HistoryTables {

    private final Engine engine;
    private final long minorPerMajor;

    HistoryTables(Engine engine, long minorPerMajor) {
        this.engine = engine;
        this.minorPerMajor = minorPerMajor;
    }

    /** @param table int_value_purchase_group or int_value_holdout_group; read in its key's order */
    PurchaseRows purchases(String table) {
        var rows = new PurchaseRows.Builder();
        engine.query(
                """
                select frequency, age_days, recency_days, sum(customers) as customers from %s
                group by frequency, age_days, recency_days order by frequency, age_days, recency_days""".formatted(table),
                row -> rows.add(row.getInt(1), row.getInt(3) / 7.0, row.getInt(2) / 7.0, row.getInt(4)));
        return rows.build();
    }

    /** @param table int_value_spend_group or int_value_holdout_spend_group */
    SpendRows spending(String table) {
        var rows = new SpendRows.Builder();
        engine.query("""
                select frequency, customers, value_minor from %s order by frequency, step_minor""".formatted(table), row -> {
            var frequency = row.getInt(1);
            var customers = row.getInt(2);
            var major = row.getLong(3) / (double) minorPerMajor;
            return rows.add(frequency, major / customers / frequency, customers);
        });
        return rows.build();
    }

    /** Sum of the logarithms of the weeks between purchases, of the whole window or of its first half. */
    double logIntervals(boolean onlyFirstHalf) {
        var sum = new double[1];
        engine.query("""
                select gap_days, cast(sum(intervals) as bigint) from int_value_interval_group
                where is_first_half or not %s group by gap_days order by gap_days""".formatted(onlyFirstHalf), row -> sum[0] += row.getLong(2) * Math.log(row.getInt(1) / 7.0));
        return sum[0];
    }
}

package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The last day of the analysis, and what lies after it. */
final class AsOf {

    private final Engine engine;

    AsOf(Engine engine) {
        this.engine = engine;
    }

    /** The day asked for; else the latest day with an order, cost or activity that is not after today; else today. */
    LocalDate resolve(Optional<LocalDate> asked, LocalDate today) {
        return asked.orElseGet(() -> engine.query(
                        """
                        select cast(max(day) as varchar) from (
                            select max(cast(ordered_at as date)) as day from source_orders where ordered_at < date '%1$s' + 1
                            union all
                            select max(posted_on) from source_costs where posted_on <= date '%1$s'
                            union all
                            select max(cast(occurred_at as date)) from source_activities
                            where occurred_at < date '%1$s' + 1
                        )
                        """.formatted(today),
                        row -> Optional.ofNullable(row.getString(1)).map(LocalDate::parse))
                .getFirst()
                .orElse(today));
    }

    /** Rows later than the day, by table. */
    Map<String, Long> rowsAfter(LocalDate asOf) {
        var rows = new TreeMap<String, Long>();
        for (var table : Table.values()) {
            if (table == Table.FX_RATES || table == Table.ORDER_LINES) {
                continue;
            }
            var count = engine.queryLong("select count(*) from source_%s where %s >= date '%s' + 1"
                    .formatted(table.label(), table.day(), asOf));
            if (count > 0) {
                rows.put(Objects.requireNonNull(table.label()), count);
            }
        }
        return rows;
    }
}

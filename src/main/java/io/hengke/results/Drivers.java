package io.hengke.results;

import io.hengke.costing.DriverNames;
import io.hengke.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What each pool's cost was shared by: the driver, how much of it there was, and what a unit of it cost. */
@Service
class Drivers {

    private final Results results;

    Drivers(Results results) {
        this.results = results;
    }

    /**
     * @param driverLabel the measure with the activities it counts, in the reader's language
     * @param activities the driver counts, null: all it can count
     * @param channel of the customers reached, null: of any; likewise {@code campaign}
     * @param units of the driver that shared the cost, in all; 0: nobody used it, so the cost is unassigned
     * @param rateMinor cost of one unit, null without units
     * @param totalMinor what the driver shared
     * @param customers who bear it
     */
    record PoolDriver(
            String month,
            String pool,
            String poolLabel,
            String measure,
            String measureLabel,
            String driverLabel,
            @Nullable String activities,
            @Nullable String channel,
            @Nullable String campaign,
            double units,
            @Nullable Double rateMinor,
            long totalMinor,
            long customers) {}

    record PoolDriverList(RunLabel run, List<PoolDriver> items) {}

    PoolDriverList of(Optional<YearMonth> month, Language language) {
        var condition =
                month.map(it -> Condition.of("s.month = ?", it.atDay(1))).orElse(Condition.NONE);
        return results.read(reader -> new PoolDriverList(
                reader.label(), reader.list(query(condition), condition.parameters(), row -> driver(row, language))));
    }

    /**
     * One row per month, pool and group of customers reached; the classes of a pool are shared by the same units. Unused
     * capacity takes its part of the units but is no customer. Seconds are shown as minutes, millionths as quantities,
     * minor units as units of the currency.
     */
    private static String query(Condition condition) {
        return """
            select
                s.month, s.pool, s.measure, s.activities, s.audience, s.audience_channel, s.audience_campaign,
                cast(sum(s.total_minor) as bigint) as total_minor,
                max(s.weight) / case s.measure
                    when 'minutes' then 60 when 'quantity' then 1e6 when 'revenue' then max(r.minor_per_major) else 1
                end as units,
                max(s.recipients) - case
                    when s.audience = 'all' and max(c.capacity_seconds) > max(c.used_seconds) then 1 else 0
                end as customers
            from cost_share s
            cross join run r
            left join capacity c on c.month = s.month and c.pool = s.pool
            where %s
            group by s.month, s.pool, s.measure, s.activities, s.audience, s.audience_channel, s.audience_campaign
            order by s.month desc, s.pool, s.audience_channel nulls first, s.audience_campaign nulls first, s.audience
            """.formatted(condition.sql());
    }

    private static PoolDriver driver(ResultSet row, Language language) throws SQLException {
        var units = row.getDouble("units");
        var total = row.getLong("total_minor");
        return new PoolDriver(
                Rows.month(row, "month"),
                row.getString("pool"),
                String.valueOf(ChoiceLabels.of("pool", row.getString("pool"), language)),
                row.getString("measure"),
                String.valueOf(ChoiceLabels.of("measure", row.getString("measure"), language)),
                DriverNames.of(row.getString("measure"), row.getString("activities"), language),
                row.getString("activities"),
                row.getString("audience_channel"),
                row.getString("audience_campaign"),
                units,
                units == 0 ? null : (Double) (total / units),
                total,
                row.getLong("customers"));
    }
}

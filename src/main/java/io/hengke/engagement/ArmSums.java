package io.hengke.engagement;

import io.hengke.engagement.experiment.Moments;
import io.hengke.warehouse.Engine;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;

/**
 * One arm's sums for one measure.
 *
 * @param share planned, in any scale; 0 where not given
 * @param costMinor of treating all of the arm
 * @param buyers customers with a positive outcome, for the measure of buyers
 */
record ArmSums(
        String experiment,
        String arm,
        String measure,
        boolean isControl,
        LocalDate firstAssignedOn,
        LocalDate lastDay,
        long customers,
        double share,
        long costMinor,
        long buyers,
        Moments moments) {

    static final String BUYERS = "buyers";
    static final String CONTRIBUTION = "contribution";

    static List<ArmSums> read(Engine engine, String table) {
        return engine.query("""
                select experiment, arm, measure, is_control, cast(first_assigned_on as varchar) as first_assigned_on,
                    cast(last_day as varchar) as last_day, customers, coalesce(share_micro, 0) as share_micro, cost_minor,
                    sum_y, sum_yy, sum_x, sum_xx, sum_xy
                from %s
                order by experiment, arm, case measure when 'buyers' then 1 when 'net_revenue' then 2 else 3 end
                """.formatted(table), row -> {
            var customers = row.getLong("customers");
            var y = new BigInteger(row.getString("sum_y"));
            return new ArmSums(
                    row.getString("experiment"),
                    row.getString("arm"),
                    row.getString("measure"),
                    row.getBoolean("is_control"),
                    LocalDate.parse(row.getString("first_assigned_on")),
                    LocalDate.parse(row.getString("last_day")),
                    customers,
                    row.getLong("share_micro"),
                    row.getLong("cost_minor"),
                    row.getString("measure").equals(BUYERS) ? y.longValueExact() : 0,
                    Moments.ofSums(
                            customers,
                            y,
                            new BigInteger(row.getString("sum_yy")),
                            new BigInteger(row.getString("sum_x")),
                            new BigInteger(row.getString("sum_xx")),
                            new BigInteger(row.getString("sum_xy"))));
        });
    }

    boolean isRate() {
        return measure.equals(BUYERS);
    }
}

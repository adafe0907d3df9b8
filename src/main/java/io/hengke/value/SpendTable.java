package io.hengke.value;

import io.hengke.warehouse.Engine;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fitted spend model as a table of one row, or none if it was refused; money in minor units. */
final class SpendTable {

    private SpendTable() {}

    /** The empty table: what joins find when the fit is refused. */
    static void create(Engine engine, String table) {
        engine.execute("""
                create or replace table %s (
                    p double not null, q double not null, gamma_minor double not null,
                    var_p double not null, var_q double not null, var_gamma double not null,
                    cov_p_q double not null, cov_p_gamma double not null, cov_q_gamma double not null)""".formatted(table));
    }

    static void write(Engine engine, String table, SpendModel spend, long minorPerMajor) {
        create(engine, table);
        if (!spend.isUsable()) {
            return;
        }
        var estimate = Objects.requireNonNull(spend.estimate());
        var values = estimate.values();
        var covariance = estimate.logCovariance();
        var row = Stream.of(
                        values.get(0),
                        values.get(1),
                        values.get(2) * minorPerMajor,
                        covariance.get(0).get(0),
                        covariance.get(1).get(1),
                        covariance.get(2).get(2),
                        covariance.get(0).get(1),
                        covariance.get(0).get(2),
                        covariance.get(1).get(2))
                .map("cast('%s' as double)"::formatted) // the shortest text that reads back as the same double
                .collect(Collectors.joining(", "));
        engine.execute("insert into %s select %s".formatted(table, row));
    }
}

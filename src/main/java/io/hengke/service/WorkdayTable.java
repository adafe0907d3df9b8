package io.hengke.service;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Writes {@code service_workday}: every day on which a ticket could be worked on, with the working seconds before it, so that
 * working time between two moments is a subtraction of two look-ups.
 *
 * <p>China's working days, 09:00 to 18:00. Columns: day, is_known (holidays of that year were announced), opens_second
 * (of the day), open_seconds (0 on a day off), seconds_before (of working time since the first day).
 */
public final class WorkdayTable implements Kernel {

    private static final int OPENS = 9 * 3600;
    private static final int OPEN = 9 * 3600;

    @Override
    public String name() {
        return "workdays";
    }

    @Override
    public Set<String> reads() {
        return Set.of("service_ticket");
    }

    @Override
    public Set<String> writes() {
        return Set.of("service_workday");
    }

    @Override
    public void run(Engine engine) {
        engine.execute("""
                create or replace table service_workday (
                    day date not null, is_known boolean not null, opens_second bigint not null,
                    open_seconds bigint not null, seconds_before bigint not null)""");
        engine.query(
                        "select min(opened_at), max(greatest(opened_at, coalesce(first_response_at, opened_at),"
                                + " coalesce(resolved_at, opened_at))) from service_ticket having count(*) > 0",
                        row -> new LocalDate[] {
                            row.getTimestamp(1).toLocalDateTime().toLocalDate(),
                            row.getTimestamp(2).toLocalDateTime().toLocalDate()
                        })
                .forEach(it -> write(engine, it[0], it[1]));
    }

    private static void write(Engine engine, LocalDate first, LocalDate last) {
        var days = WorkingDays.china();
        var known = days.knownYears();
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, "service_workday")) {
            var before = 0L;
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                var open = days.isWorked(day) ? OPEN : 0;
                appender.beginRow();
                appender.append(day);
                appender.append(known.contains(day.getYear()));
                appender.append((long) OPENS);
                appender.append((long) open);
                appender.append(before);
                appender.endRow();
                before += open;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write service_workday", e);
        }
    }
}

package io.hengke.analysis;

import io.hengke.warehouse.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Proof that what the ledger booked is what customers, idle capacity and the unassigned hold: {@code reconciliation.json}. */
final class Reconciliation {

    private static final List<String> AMOUNTS = List.of(
            "booked_minor",
            "customers_minor",
            "idle_minor",
            "unassigned_minor",
            "difference_minor",
            "own_minor",
            "received_minor",
            "passed_on_minor");

    private static final String SUMS = """
            cast(coalesce(sum(booked_minor), 0) as bigint) as booked_minor,
            cast(coalesce(sum(customers_minor), 0) as bigint) as customers_minor,
            cast(coalesce(sum(idle_minor), 0) as bigint) as idle_minor,
            cast(coalesce(sum(unassigned_minor), 0) as bigint) as unassigned_minor,
            cast(coalesce(sum(difference_minor), 0) as bigint) as difference_minor,
            cast(coalesce(sum(own_minor), 0) as bigint) as own_minor,
            cast(coalesce(sum(received_minor), 0) as bigint) as received_minor,
            cast(coalesce(sum(passed_on_minor), 0) as bigint) as passed_on_minor,
            cast(coalesce(sum(no_pool_minor), 0) as bigint) as no_pool_minor,
            cast(coalesce(sum(no_driver_minor), 0) as bigint) as no_driver_minor
            """;

    private Reconciliation() {}

    /** The whole run in one row; {@code differenceMinor} is 0 or the run has failed. */
    record Total(long bookedMinor, long customersMinor, long idleMinor, long unassignedMinor) {}

    static Total total(Engine engine) {
        return engine.query(
                        "select %s from costing_reconciliation".formatted(SUMS),
                        row -> new Total(
                                row.getLong("booked_minor"),
                                row.getLong("customers_minor"),
                                row.getLong("idle_minor"),
                                row.getLong("unassigned_minor")))
                .getFirst();
    }

    static Map<String, Object> content(Engine engine, String currency) {
        var content = new LinkedHashMap<String, Object>();
        content.put("currency", currency);
        content.put("total", rows(engine, "'all' as month, '(all)' as pool", "").getFirst());
        content.put(
                "months", rows(engine, "month_text(month) as month, '(all)' as pool", "group by month order by month"));
        content.put(
                "pools", rows(engine, "month_text(month) as month, pool", "group by month, pool order by month, pool"));
        return content;
    }

    private static List<Map<String, Object>> rows(Engine engine, String keys, String groups) {
        return engine.query(
                "select %s, %s from costing_reconciliation %s".formatted(keys, SUMS, groups), Reconciliation::entry);
    }

    private static Map<String, Object> entry(ResultSet row) throws SQLException {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("month", row.getString("month"));
        entry.put("pool", row.getString("pool"));
        for (var amount : AMOUNTS) {
            entry.put(amount, row.getLong(amount));
        }
        var reasons = new LinkedHashMap<String, Object>();
        putIfAny(reasons, "no-pool", row.getLong("no_pool_minor"));
        putIfAny(reasons, "no-driver", row.getLong("no_driver_minor"));
        entry.put("unassigned_reasons", reasons);
        return entry;
    }

    private static void putIfAny(Map<String, Object> reasons, String reason, long minor) {
        if (minor != 0) {
            reasons.put(reason, minor);
        }
    }
}

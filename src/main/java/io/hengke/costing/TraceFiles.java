package io.hengke.costing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files beside the contract's own that let a figure be traced later without the run's database: every cost line
 * with its pool, every share with its recipients' units, every transfer between pools, and what customers match by, with
 * the currency.
 */
public final class TraceFiles {

    static final String LINES = "cost_lines.parquet";
    static final String SHARES = "cost_shares.parquet";
    static final String TRANSFERS = "support_transfers.parquet";
    static final String ORIGINS = "customer_origins.parquet";

    private TraceFiles() {}

    /** File name to the query, in a total order, whose rows are written to it as Parquet. Reads finished marts only. */
    public static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put(LINES, """
                select
                    line.month, line.pool, line.cost_class, line.match_channel, line.match_campaign,
                    line.cost_id, line.posted_on, line.amount_minor, line.cost_type, line.account, line.department,
                    line.channel, line.campaign, line.order_id, line.ticket_id, line.memo, customer.customer_id
                from costing_cost_line line
                left join customers_customer customer on customer.customer_key = line.customer_key
                order by line.month, line.pool, line.cost_class, line.cost_id""");
        queries.put(SHARES, """
                select * from costing_share
                order by month, pool, cost_class, portion, match_channel nulls first, match_campaign nulls first""");
        queries.put(TRANSFERS, "select * from costing_support_transfer order by month, cost_class, to_pool, from_pool");
        queries.put(ORIGINS, """
                select customer.customer_id, customer.channel, customer.campaign, settings.currency
                from customers_customer customer cross join source_settings settings
                order by customer.customer_id""");
        return queries;
    }

    /** The marts that {@link #queries} read: a run builds these. */
    public static List<String> marts() {
        return List.of("costing_cost_line", "costing_share", "costing_support_transfer", "customers_customer");
    }
}

package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns typed tables into the source tables: keys made up where none is given, orders derived, customers complete. */
final class Completion {

    private final Engine engine;

    Completion(Engine engine) {
        this.engine = engine;
    }

    /** Numbers order lines without a number by their place in the order, after those that have one. */
    void numberLines() {
        var typed = TypedTable.name(Table.ORDER_LINES);
        if (engine.queryLong("select count(*) from %s where line_no is null".formatted(typed)) > 0) {
            rewrite(typed, "line_no", """
                    coalesce(line_no, cast(
                        coalesce(max(line_no) over (partition by order_id), 0)
                        + count(*) filter (where line_no is null) over (
                            partition by order_id order by rowid
                            rows between unbounded preceding and current row) as integer))""");
        }
    }

    /** Names rows without an id by their place among the rows of their table. */
    void nameRows(Table table) {
        var typed = TypedTable.name(table);
        var key = table.key().getFirst();
        if (engine.queryLong("select count(*) from %s where %s is null".formatted(typed, key)) > 0) {
            rewrite(typed, key, "coalesce(%s, '#' || row_number() over (order by rowid))".formatted(key));
        }
    }

    private void rewrite(String typed, String column, String value) {
        engine.execute("create or replace table ingest_rewritten as select * replace (%s as %s) from %s order by rowid"
                .formatted(value, column, typed));
        replace(typed);
    }

    /** Orders as the sum of their lines, where there is no table of orders. Some line must say customer and time. */
    void deriveOrders() {
        engine.execute("""
                insert into %s by name
                select
                    order_id,
                    arg_min(_customer_id, (_ordered_at, _customer_id)) filter (
                        where _customer_id is not null and _ordered_at is not null) as customer_id,
                    min(_ordered_at) as ordered_at,
                    cast(sum(greatest(amount_minor, 0)) as bigint) as amount_minor,
                    cast(sum(greatest(-amount_minor, 0)) as bigint) as refund_minor,
                    cast(sum(cost_of_goods_minor) as bigint) as cost_of_goods_minor,
                    0 as _bad,
                    0 as _noted
                from %s
                group by order_id
                having count(*) filter (where _customer_id is not null and _ordered_at is not null) > 0
                order by order_id
                """.formatted(TypedTable.name(Table.ORDERS), TypedTable.name(Table.ORDER_LINES)));
    }

    /** An order that does not state the cost of its goods takes it from its lines. */
    void fillCostOfGoods() {
        var orders = TypedTable.name(Table.ORDERS);
        var lines = TypedTable.name(Table.ORDER_LINES);
        if (engine.queryLong("select count(*) from %s where cost_of_goods_minor is null".formatted(orders)) == 0
                || engine.queryLong("select count(cost_of_goods_minor) from " + lines) == 0) {
            return;
        }
        engine.execute("""
                create or replace table ingest_rewritten as
                with goods as (
                    select order_id, cast(sum(cost_of_goods_minor) as bigint) as goods_minor
                    from %s
                    group by order_id
                )
                select orders.* replace (coalesce(orders.cost_of_goods_minor, goods.goods_minor) as cost_of_goods_minor)
                from %s as orders
                left join goods on orders.order_id = goods.order_id
                order by orders.rowid
                """.formatted(lines, orders));
        replace(orders);
    }

    /**
     * Adds the customers seen in facts only, and gives every customer without a day of acquisition the day of the first
     * order. Answers how many were added.
     */
    long completeCustomers() {
        var customers = TypedTable.name(Table.CUSTOMERS);
        engine.execute("""
                create or replace temp table ingest_first_order as
                select customer_id, cast(min(ordered_at) as date) as first_ordered_on from %s group by customer_id
                """.formatted(TypedTable.name(Table.ORDERS)));
        var seen = new ArrayList<>(List.of("select customer_id from ingest_first_order"));
        for (var table : Table.values()) {
            if (table != Table.CUSTOMERS && table != Table.ORDERS && table.has("customer_id")) {
                var column =
                        TypedTable.definition(table).contains("customer_id varchar") ? "customer_id" : "_customer_id";
                seen.add("select distinct %1$s from %2$s where %1$s is not null"
                        .formatted(column, TypedTable.name(table)));
            }
        }
        var before = engine.queryLong("select count(*) from " + customers);
        engine.execute("""
                create or replace table ingest_rewritten as
                with
                seen as (%2$s),
                created as (
                    select customer_id, false as is_listed
                    from seen
                    where not exists (select 1 from %1$s as listed where listed.customer_id = seen.customer_id)
                ),
                complete as (select * from %1$s union all by name select * from created)
                select complete.* replace (coalesce(acquired_on, first_ordered_on) as acquired_on)
                from complete
                left join ingest_first_order on complete.customer_id = ingest_first_order.customer_id
                order by complete.customer_id
                """.formatted(customers, String.join(" union ", seen)));
        replace(customers);
        return engine.queryLong("select count(*) from " + customers) - before;
    }

    private void replace(String typed) {
        engine.execute("drop table " + typed);
        engine.execute("alter table ingest_rewritten rename to " + typed);
    }

    /** Drops the columns the source table does not have and gives the table its public name. */
    void publish(Table table) {
        var typed = TypedTable.name(table);
        var aside = TypedTable.definition(table).stream()
                .map(it -> it.split(" ")[0])
                .filter(it -> it.startsWith("_"))
                .collect(Collectors.toList());
        aside.forEach(it -> engine.execute("alter table %s drop column %s".formatted(typed, it)));
        engine.execute("drop table if exists source_" + table.label());
        engine.execute("alter table %s rename to source_%s".formatted(typed, table.label()));
    }
}

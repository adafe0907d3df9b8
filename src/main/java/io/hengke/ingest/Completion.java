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
        var typed = Loading.typed(Table.ORDER_LINES);
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
        var typed = Loading.typed(table);
        var key = table.key().getFirst();
        if (engine.queryLong("select count(*) from %s where %s is null".formatted(typed, key)) > 0) {
            rewrite(typed, key, "coalesce(%s, '#' || (rowid + 1))".formatted(key));
        }
    }

    private void rewrite(String typed, String column, String value) {
        engine.execute("create or replace table ingest_rewritten as select * replace (%s as %s) from %s order by rowid"
                .formatted(value, column, typed));
        engine.execute("drop table " + typed);
        engine.execute("alter table ingest_rewritten rename to " + typed);
    }

    /** Orders as the sum of their lines, where there is no table of orders. Lines must say customer and time. */
    void deriveOrders() {
        engine.execute("""
                insert into %s by name
                select
                    order_id,
                    arg_min(_customer_id, (_ordered_at, line_no)) as customer_id,
                    min(_ordered_at) as ordered_at,
                    cast(sum(greatest(amount_minor, 0)) as bigint) as amount_minor,
                    cast(sum(greatest(-amount_minor, 0)) as bigint) as refund_minor,
                    cast(sum(cost_of_goods_minor) as bigint) as cost_of_goods_minor,
                    0 as _bad,
                    0 as _noted
                from %s
                where _customer_id is not null and _ordered_at is not null
                group by order_id
                order by order_id
                """.formatted(Loading.typed(Table.ORDERS), Loading.typed(Table.ORDER_LINES)));
    }

    /** An order that does not state the cost of its goods takes it from its lines. */
    void fillCostOfGoods() {
        var orders = Loading.typed(Table.ORDERS);
        var lines = Loading.typed(Table.ORDER_LINES);
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
        engine.execute("drop table " + orders);
        engine.execute("alter table ingest_rewritten rename to " + orders);
    }

    /** Adds the customers seen in facts only; answers how many. */
    long createCustomers() {
        var seen = new ArrayList<String>();
        for (var table : List.of(
                Table.ORDERS,
                Table.COSTS,
                Table.ACTIVITIES,
                Table.TOUCHES,
                Table.LEADS,
                Table.SUBSCRIPTIONS,
                Table.TICKETS,
                Table.RESPONSES)) {
            seen.add("select distinct customer_id from %s where customer_id is not null"
                    .formatted(Loading.typed(table)));
        }
        var customers = Loading.typed(Table.CUSTOMERS);
        var before = engine.queryLong("select count(*) from " + customers);
        engine.execute("""
                insert into %1$s by name
                select customer_id, false as is_listed, 0 as _bad, 0 as _noted
                from (%2$s) as seen
                anti join %1$s as listed using (customer_id)
                order by customer_id
                """.formatted(customers, String.join(" union ", seen)));
        return engine.queryLong("select count(*) from " + customers) - before;
    }

    /** A customer without a day of acquisition was won with the first order. */
    void fillAcquiredOn() {
        engine.execute("""
                update %s as customers set acquired_on = first_order.day
                from (
                    select customer_id, cast(min(ordered_at) as date) as day from %s group by customer_id
                ) as first_order
                where customers.customer_id = first_order.customer_id and customers.acquired_on is null
                """.formatted(Loading.typed(Table.CUSTOMERS), Loading.typed(Table.ORDERS)));
    }

    /** Drops the columns the source table does not have and gives the table its public name. */
    void publish(Table table) {
        var typed = Loading.typed(table);
        var aside = Typing.definition(table).stream()
                .map(it -> it.split(" ")[0])
                .filter(it -> it.startsWith("_"))
                .collect(Collectors.toList());
        aside.forEach(it -> engine.execute("alter table %s drop column %s".formatted(typed, it)));
        engine.execute("drop table if exists source_" + table.label());
        engine.execute("alter table %s rename to source_%s".formatted(typed, table.label()));
    }
}

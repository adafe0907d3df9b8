package io.hengke.bench;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sources;

/**
 * Two years of a shop's facts up to 2026-06-30, invented inside the engine: customers with a rhythm of their own, most of
 * whom stop some day; about ten orders each and seven other facts.
 */
final class RetailFacts {

    private RetailFacts() {}

    static void write(Engine engine, long customers) {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-06-30', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("""
            create table person as
            select
                c, 'C' || lpad(cast(c as varchar), 8, '0') as customer_id,
                5 + hash(c, 1) %% 80 as gap, hash(c, 2) %% 600 as first_day,
                hash(c, 2) %% 600 + hash(c, 3) %% 900 as last_day
            from range(%d) as t(c)""".formatted(customers));
        engine.execute("""
            insert into source_customers(customer_id, is_listed, acquired_on)
            select customer_id, true, date '2024-07-01' + cast(first_day as integer) from person""");
        engine.execute("""
            insert into source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor, discount_minor)
            select 'O' || c || '-' || i, customer_id, moment, 1000 + hash(c, i) %% 20000, 0, hash(i, c) %% 900
            from (%s)""".formatted(moments(24, "gap", "i")));
        engine.execute("""
            insert into source_activities(activity_id, occurred_at, customer_id, activity, channel, quantity_micro, seconds)
            select 'A' || c || '-' || i, moment, customer_id, 'call', '电话', 1000000, 300
            from (%s)""".formatted(moments(4, "3 * gap", "100 + i")));
        engine.execute("""
            insert into source_touches(occurred_at, customer_id, channel) select moment, customer_id, 'mail'
            from (%s)""".formatted(moments(6, "2 * gap", "200 + i")));
        engine.execute("""
            insert into source_responses(response_id, submitted_at, question, score, customer_id)
            select 'R' || c || '-' || i, moment, 'nps', hash(c, i) %% 11, customer_id
            from (%s)""".formatted(moments(2, "6 * gap", "300 + i")));
        engine.execute("""
            insert into source_tickets(ticket_id, customer_id, opened_at, category, is_complaint, resolved_at)
            select 'T' || c || '-' || i, customer_id, moment, '物流', hash(c, i) %% 3 = 0, moment + interval 1 day
            from (%s)""".formatted(moments(2, "8 * gap", "400 + i")));
        engine.execute("""
            insert into source_subscriptions(subscription_id, customer_id, started_on, ended_on, monthly_amount_minor)
            select 'S' || c, customer_id, date '2024-07-01' + cast(first_day as integer),
                case when last_day < 700 then date '2024-07-02' + cast(last_day as integer) end, 2990
            from person where c % 10 = 0""");
        engine.execute("drop table person");
    }

    /** So many a customer at most, at random distances, until the customer stops or the two years are over. */
    private static String moments(int most, String gap, String salt) {
        return """
            select c, i, customer_id, timestamp '2024-07-01 09:00:00' + to_days(cast(day as integer)) as moment
            from (
                select c, i, customer_id, last_day, first_day + i * (%1$s) + hash(c, %2$s) %% (%1$s) as day
                from person cross join range(%3$d) as n(i)
            ) days
            where day <= last_day and day < 730""".formatted(gap, salt, most);
    }
}

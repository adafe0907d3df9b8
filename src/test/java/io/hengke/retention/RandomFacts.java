package io.hengke.retention;

import io.hengke.warehouse.Engine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Facts of every table that churn features read, drawn at random from a stretch of days; all ids begin with a word. */
final class RandomFacts {

    private static final List<String> CATEGORIES = List.of("物流", "质量", "支付", "咨询");
    private static final List<String> QUESTIONS = List.of("nps", "csat", "ces");
    private static final List<String> ACTIVITIES = List.of("call", "pick", "支付失败");

    private final Engine engine;
    private final SplittableRandom random;
    private final String word;
    private final LocalDate from;
    private final LocalDate until;

    /** @param until last day that facts may have */
    RandomFacts(Engine engine, long seed, String word, LocalDate from, LocalDate until) {
        this.engine = engine;
        this.random = new SplittableRandom(seed);
        this.word = word;
        this.from = from;
        this.until = until;
    }

    /** @param customers numbered from 0; some of them get facts of some kinds */
    void write(int customers) {
        insert(
                "source_orders(order_id, customer_id, ordered_at, amount_minor, refund_minor, discount_minor)",
                orders(customers));
        insert(
                "source_activities(activity_id, occurred_at, customer_id, activity, channel, quantity_micro, seconds)",
                rows(
                        "activity",
                        customers,
                        6,
                        (id, customer, day) -> "'%s', %s, '%s', '%s', %s, 1000000, 60"
                                .formatted(
                                        id,
                                        moment(day),
                                        customer,
                                        one(ACTIVITIES),
                                        random.nextBoolean() ? "'电话'" : "null")));
        insert(
                "source_tickets(ticket_id, customer_id, opened_at, category, resolved_at, is_complaint, csat)",
                rows(
                        "ticket",
                        customers,
                        3,
                        (id, customer, day) -> "'%s', '%s', %s, '%s', %s, %s, %d"
                                .formatted(
                                        id,
                                        customer,
                                        moment(day),
                                        one(CATEGORIES),
                                        random.nextBoolean() ? "null" : moment(day.plusDays(random.nextInt(60))),
                                        random.nextBoolean(),
                                        1 + random.nextInt(5))));
        insert(
                "source_responses(response_id, submitted_at, question, score, customer_id)",
                rows(
                        "response",
                        customers,
                        3,
                        (id, customer, day) -> "'%s', %s, '%s', %d, '%s'"
                                .formatted(id, moment(day), one(QUESTIONS), 1 + random.nextInt(5), customer)));
        insert(
                "source_touches(occurred_at, customer_id, channel)",
                rows("touch", customers, 5, (_, customer, day) -> "%s, '%s', '抖音'".formatted(moment(day), customer)));
        insert(
                "source_subscriptions(subscription_id, customer_id, started_on, ended_on, monthly_amount_minor)",
                rows(
                        "subscription",
                        customers / 3,
                        2,
                        (id, customer, day) -> "'%s', '%s', date '%s', %s, 2990"
                                .formatted(
                                        id,
                                        customer,
                                        day,
                                        random.nextBoolean()
                                                ? "null"
                                                : "date '%s'".formatted(day.plusDays(random.nextInt(200))))));
    }

    /** Some customers buy by a rhythm of their own, and some stop. */
    private List<String> orders(int customers) {
        var rows = new ArrayList<String>();
        for (var customer = 0; customer < customers; customer++) {
            var gap = 3 + random.nextInt(60);
            var last = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(1 + span())) : until;
            for (var day = from.plusDays(random.nextInt(120));
                    !day.isAfter(last);
                    day = day.plusDays(1 + random.nextInt(2 * gap))) {
                rows.add("'%s-order-%d', 'c%03d', %s, %d, %d, %d"
                        .formatted(
                                word,
                                rows.size(),
                                customer,
                                moment(day),
                                random.nextInt(50) * 100,
                                random.nextInt(8) == 0 ? 500 : 0,
                                random.nextInt(300)));
            }
        }
        return rows;
    }

    private interface Fact {
        String row(String id, String customer, LocalDate day);
    }

    private List<String> rows(String kind, int customers, int most, Fact fact) {
        var rows = new ArrayList<String>();
        for (var customer = 0; customer < customers; customer++) {
            for (var i = random.nextInt(most + 1); i > 0; i--) {
                rows.add(fact.row(
                        "%s-%s-%d".formatted(word, kind, rows.size()),
                        "c%03d".formatted(customer),
                        from.plusDays(random.nextInt(1 + span()))));
            }
        }
        return rows;
    }

    private int span() {
        return (int) (until.toEpochDay() - from.toEpochDay());
    }

    private String moment(LocalDate day) {
        return "timestamp '%s %02d:30:00'".formatted(day, random.nextInt(24));
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private void insert(String table, List<String> rows) {
        if (!rows.isEmpty()) {
            engine.execute("insert into %s values (%s)".formatted(table, String.join("), (", rows)));
        }
    }
}

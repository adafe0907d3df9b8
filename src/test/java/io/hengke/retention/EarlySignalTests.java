package io.hengke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each rule on both sides of its edge; the as-of day is 2026-06-30. */
class EarlySignalTests {

    private final Firm firm = new Firm();

    @BeforeEach
    void someHistory() {
        firm.subscribes("Z", "2025-01-01");
    }

    @AfterEach
    void close() {
        firm.close();
    }

    /** Gap 10 days: silent for 20 on 2026-06-30 is not yet, for 21 is since that day. */
    @Test
    void buyingSlowsDown() {
        firm.buysEvery(10, "A", "2026-05-01", "2026-06-10");
        firm.buysEvery(10, "B", "2026-04-30", "2026-06-09");
        firm.buysEvery(10, "C", "2026-05-20", "2026-06-09");

        signals("B falling_frequency 2026-06-30 21.0 10.0");
    }

    /** At least 14 days, however fast the rhythm. */
    @Test
    void aFewQuietDaysOfAFrequentBuyerAreNoSignal() {
        firm.buysEvery(1, "A", "2026-06-01", "2026-06-16").buysEvery(1, "B", "2026-06-01", "2026-06-15");

        signals("B falling_frequency 2026-06-30 15.0 1.0");
    }

    @Test
    void dealingsBecomeFewer() {
        firm.subscribes("A", "2025-06-01").subscribes("B", "2025-06-01");
        touches("A", "2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04", "2026-05-01");
        touches("B", "2026-02-01", "2026-02-02", "2026-02-03", "2026-02-04", "2026-05-01", "2026-05-02");

        signals("A falling_activity 2026-05-01 1.0 4.0");
    }

    /** 9 of 10, then 7 of 10 is 20 points down; B only 10. An effort score does not count. */
    @Test
    void satisfactionFalls() {
        firm.subscribes("A", "2025-06-01").subscribes("B", "2025-06-01");
        answers("A", "nps", 9, "2026-01-01");
        answers("A", "nps", 7, "2026-06-01");
        answers("B", "nps", 9, "2026-01-01");
        answers("B", "nps", 8, "2026-06-01");
        answers("B", "ces", 1, "2026-06-02");

        signals("A falling_satisfaction 2026-06-01 70.0 90.0");
    }

    @Test
    void aComplaintIsLeftOpen() {
        ticket("A", "质量", true, "2026-06-27", "null");
        ticket("B", "质量", true, "2026-06-28", "null");
        ticket("C", "质量", true, "2026-06-01", "timestamp '2026-06-30 12:00:00'");
        ticket("D", "质量", false, "2026-06-01", "null");

        signals("A open_complaint 2026-06-27 3.0 3.0");
    }

    @Test
    void deliveriesAndPaymentsGoWrong() {
        ticket("A", "物流", false, "2026-05-01", "timestamp '2026-05-02 12:00:00'");
        ticket("B", "物流", false, "2026-04-01", "timestamp '2026-04-02 12:00:00'");
        firm.subscribes("C", "2025-06-01")
                .does(
                        "insert into source_activities(activity_id, occurred_at, customer_id, activity, quantity_micro, seconds)"
                                + " values ('1', timestamp '2026-06-01', 'C', '支付失败', 1000000, 0),"
                                + " ('2', timestamp '2026-06-01', 'C', '配送', 1000000, 0)");

        signals("A late_delivery 2026-05-01 1.0 0.0", "C payment_failure 2026-06-01 1.0 0.0");
    }

    @Test
    void saysWhyAPrecisionIsWithheld() {
        firm.build("retention_signal_quality");

        assertThat(firm.ask("select signal, refused, precision from retention_signal_quality order by position"))
                .containsExactly(
                        "falling_frequency no_facts null",
                        "falling_activity no_facts null",
                        "falling_satisfaction no_facts null",
                        "open_complaint no_facts null",
                        "late_delivery no_facts null",
                        "payment_failure no_facts null");
    }

    /** 40 customers stop on 2026-03-02, 20 go on: on 2026-04-01 all 40 and nobody else are silent for 30 days. */
    @Test
    void measuresHowOftenASignalWasRight() {
        for (var i = 0; i < 40; i++) {
            firm.buysEvery(10, "gone%02d".formatted(i), "2026-01-01", "2026-03-02");
        }
        for (var i = 0; i < 20; i++) {
            firm.buysEvery(10, "stays%02d".formatted(i), "2026-01-05", "2026-06-24");
        }
        firm.build("retention_signal_quality");

        assertThat(firm.ask("select customers, leavers, flagged, flagged_leavers, precision, recall, lift"
                        + " from retention_signal_quality where signal = 'falling_frequency'"))
                .hasSize(1)
                .allMatch(it -> it.contains(" 40 40 40 1.0 1.0 "));
    }

    private void signals(String... expected) {
        firm.build("retention_signal");
        assertThat(firm.ask("select customer_id, signal, since_on, value, reference from retention_signal"
                        + " join customers_customer using (customer_key) order by 1, 2"))
                .containsExactly(expected);
    }

    private void touches(String customer, String... days) {
        for (var day : days) {
            firm.does(
                    "insert into source_touches(occurred_at, customer_id, channel) values (timestamp '%s 08:00:00', '%s', 'x')"
                            .formatted(day, customer));
        }
    }

    private void answers(String customer, String question, int score, String day) {
        firm.does("insert into source_responses(response_id, submitted_at, question, score, customer_id)"
                + " select 'r' || count(*), timestamp '%s 08:00:00', '%s', %d, '%s' from source_responses"
                        .formatted(day, question, score, customer));
    }

    /** Of a subscriber, so that nothing else signals. */
    private void ticket(String customer, String category, boolean isComplaint, String opened, String resolved) {
        firm.subscribes(customer, "2025-06-01")
                .does(
                        "insert into source_tickets(ticket_id, customer_id, opened_at, category, is_complaint, resolved_at)"
                                + " select 't' || count(*), '%s', timestamp '%s 08:00:00', '%s', %s, %s from source_tickets"
                                        .formatted(customer, opened, category, isComplaint, resolved));
    }
}

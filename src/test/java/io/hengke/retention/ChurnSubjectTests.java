package io.hengke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Who is looked at on past days and what became of them. Days looked at: 2026-04-01 (place 1), 2026-01-01 (place 2),
 * 2025-10-03 (place 3), … back to half a year after the first fact.
 */
class ChurnSubjectTests {

    private final Firm firm = new Firm().buys("Z", "2025-01-01");

    @AfterEach
    void close() {
        firm.close();
    }

    @Test
    void looksAtTheDaysThatHaveAFutureAndHalfAYearOfPast() {
        firm.build("int_retention_cutoff");

        assertThat(firm.ask("select place, role, cutoff_on from int_retention_cutoff order by place"))
                .containsExactly(
                        "0 now 2026-06-30",
                        "1 test 2026-04-01",
                        "2 calibration 2026-01-01",
                        "3 training 2025-10-03",
                        "4 training 2025-07-05");
    }

    /** Gap 10 days, so 90 are excused. A's last purchase is 2026-03-02, due on 2026-06-01; B bought again on 2026-05-31. */
    @Test
    void losesWhoIsSilentTooLongWithinTheHorizon() {
        firm.buysEvery(10, "A", "2026-01-01", "2026-03-02");
        firm.buysEvery(10, "B", "2026-01-01", "2026-03-02").buys("B", "2026-05-31");

        assertThat(subjects(1)).containsExactly("A false true", "B false false");
        assertThat(subjects(0)).containsExactly("B false null");
    }

    /** Bought on the day itself: due 91 days later, one after the horizon. The day before: due on its last day. */
    @Test
    void leavesOutWhoCannotBeLostWithinTheHorizon() {
        firm.buysEvery(10, "A", "2026-01-01", "2026-04-01");
        firm.buysEvery(10, "B", "2025-12-31", "2026-03-31");

        assertThat(subjects(1)).containsExactly("B false true");
    }

    /** On the as-of day everybody active is there, those who cannot leave too. */
    @Test
    void ratesEverybodyActiveToday() {
        firm.buysEvery(10, "A", "2026-04-01", "2026-06-30").subscribes("B", "2026-05-01");
        firm.build("int_retention_subject");

        assertThat(firm.ask("select customer_id, can_leave from int_retention_subject"
                        + " join customers_customer using (customer_key) where place = 0 order by 1"))
                .containsExactly("A false", "B true");
    }

    @Test
    void losesASubscriberWhoseContractEndsAndNobodyWhoRenews() {
        firm.subscribes("A", "2026-01-01", "2026-05-01");
        firm.subscribes("B", "2026-01-01", "2026-05-01").subscribes("B", "2026-05-01");
        firm.subscribes("C", "2026-01-01", "2026-05-01").buys("C", "2026-05-01");
        firm.subscribes("D", "2026-01-01");
        firm.subscribes("E", "2026-01-01", "2026-03-01");

        assertThat(subjects(1)).containsExactly("A true true", "B true false", "C true false", "D true false");
    }

    /** A bought under a contract that is over: lost already. B bought after it: by rhythm. C takes a contract in time. */
    @Test
    void letsContractsAndRhythmDecideInTurn() {
        firm.subscribes("A", "2026-01-01", "2026-02-01").buys("A", "2026-01-15");
        firm.subscribes("B", "2026-01-01", "2026-02-01").buysEvery(10, "B", "2026-02-01", "2026-03-03");
        firm.buysEvery(10, "C", "2026-01-01", "2026-03-02").subscribes("C", "2026-05-01");
        firm.buysEvery(10, "D", "2026-01-01", "2026-03-02").subscribes("D", "2026-05-01", "2026-06-01");

        assertThat(subjects(1)).containsExactly("B false true", "C false false", "D false true");
    }

    private List<String> subjects(int place) {
        firm.build("int_retention_subject");
        return firm.ask("select customer_id, is_contractual, has_left from int_retention_subject"
                + " join customers_customer using (customer_key) where place = %d order by 1".formatted(place));
    }
}

package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a week's time sheet: what was done and for whom, day by day.
 *
 * @param customerId whom it was done for; null: nobody in particular, which no customer can be charged for
 * @param minutes seven, from Monday on
 */
record TimeRow(
        String activity,
        @Nullable String customerId,
        @Nullable String ticketId,
        List<Integer> minutes) {

    static final int DAYS = 7;
    private static final int DAY_MINUTES = 24 * 60;

    TimeRow {
        minutes = List.copyOf(minutes);
    }

    /** What tells rows of a week apart; empty texts where there is nothing. */
    record Key(String activity, String customerId, String ticketId) {}

    Key key() {
        return new Key(activity, Objects.requireNonNullElse(customerId, ""), Objects.requireNonNullElse(ticketId, ""));
    }

    /** @throws Problem naming the first thing that is wrong */
    TimeRow checked() {
        if (minutes.size() != DAYS || minutes.stream().anyMatch(it -> it < 0 || it > DAY_MINUTES)) {
            throw new Problem("ledger.time-minutes", activity);
        }
        return new TimeRow(
                Inputs.required("activity", activity),
                Inputs.text("customerId", customerId),
                Inputs.text("ticketId", ticketId),
                minutes);
    }
}

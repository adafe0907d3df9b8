package io.hengke.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * What becomes, or became, of a recurring cost in a month.
 *
 * @param lineId the line it posted just now; null otherwise
 */
record RecurringOutcome(
        long recurringId,
        String name,
        State state,
        @JsonUnwrapped CostEntry entry,
        @Nullable Long lineId) {

    /** How it stands. */
    enum State {
        /** It would be posted now. */
        DUE,
        /** It was posted just now. */
        POSTED,
        /** It had been posted before, and is not posted again. */
        ALREADY_POSTED,
        /** The month is closed and left alone. */
        MONTH_CLOSED
    }
}

package io.hengke.ledger;

/** How a month of the books stands. */
enum MonthState {
    /** Never closed yet. */
    OPEN,
    /** Nothing can be posted into it. */
    CLOSED,
    /** Closed before, and open again for a reason that is on record. */
    REOPENED
}

package io.hengke.ledger;

/**
 * What the lines of a month come to, by account and class of cost.
 *
 * @param account empty for lines without one
 */
record BookTotal(Source source, String account, String costClass, long lines, long amountMinor) {

    /** Where lines come from. */
    enum Source {
        /** Entered in the browser. */
        LEDGER,
        /** From imported files, as the current run has them. */
        IMPORTED
    }

    /** What tells totals apart. */
    record Key(Source source, String account, String costClass) {}

    Key key() {
        return new Key(source, account, costClass);
    }
}

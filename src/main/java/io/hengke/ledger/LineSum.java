package io.hengke.ledger;

/** How many lines there are and what they come to. */
record LineSum(long lines, long amountMinor) {

    static final LineSum NONE = new LineSum(0, 0);

    LineSum plus(LineSum other) {
        return new LineSum(lines + other.lines, Math.addExact(amountMinor, other.amountMinor));
    }
}

package io.hengke.ledger;

/** How many lines there are and what they come to. */
record LineSum(long lines, long amountMinor) {}

package io.hengke.ledger;

/**
 * An account of a trial balance.
 *
 * @param account its code
 * @param name empty where none is given
 * @param amountMinor debit less credit
 */
record TrialRow(String account, String name, long amountMinor) {}

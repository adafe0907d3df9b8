package io.hengke.ledger;

import java.time.Instant;

/**
 * Why an account of the books of account differs from what is booked here.
 *
 * @param amountMinor the part of the difference it explains
 */
record Explanation(long id, String account, long amountMinor, String reason, Instant writtenAt, String writtenByName) {}

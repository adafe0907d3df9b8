package io.hengke.ledger;

import java.time.Instant;
import java.time.YearMonth;

/**
 * A closed month of the books was opened again: figures made from it may be restated.
 *
 * @param number which of the month's closings was undone
 */
public record MonthReopened(YearMonth month, int number, Instant reopenedAt, String reason) {}

package io.hengke.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A month of the books was closed: nothing can be posted into it until it is reopened, which {@link MonthReopened} tells.
 *
 * @param number how often the month has been closed, this time included: above 1, it was restated
 * @param closedBy account that closed it
 */
public record MonthClosed(YearMonth month, int number, Instant closedAt, UUID closedBy, String closedByName) {}

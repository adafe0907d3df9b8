package io.hengke.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a cost line says, as the data contract's table of costs names it; checked, so fit to be posted.
 *
 * @param amountMinor in the company's currency, never zero; a credit is negative
 * @param costType dotted code, e.g. {@code service.phone}
 */
record CostEntry(
        LocalDate postedOn,
        long amountMinor,
        String costType,
        @Nullable String account,
        @Nullable String department,
        @Nullable String employee,
        @Nullable String vendor,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String customerId,
        @Nullable String orderId,
        @Nullable String ticketId,
        @Nullable String activity,
        @Nullable String memo) {

    YearMonth month() {
        return YearMonth.from(postedOn);
    }

    /** The same cost on another day. */
    CostEntry on(LocalDate day) {
        return with(day, amountMinor);
    }

    /** What takes this one back. */
    CostEntry reversedOn(LocalDate day) {
        return with(day, Math.negateExact(amountMinor));
    }

    private CostEntry with(LocalDate day, long amount) {
        return new CostEntry(
                day,
                amount,
                costType,
                account,
                department,
                employee,
                vendor,
                channel,
                campaign,
                customerId,
                orderId,
                ticketId,
                activity,
                memo);
    }
}

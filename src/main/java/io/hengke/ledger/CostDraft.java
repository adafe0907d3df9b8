package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A cost line as someone types it: texts that may be wrong.
 *
 * @param amount decimal text in the company's currency, e.g. {@code 1,234.50} or {@code (20)}
 * @param costType code or Chinese name
 */
record CostDraft(
        @Nullable LocalDate postedOn,
        @Nullable String amount,
        @Nullable String costType,
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

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    /** @throws Problem naming the first thing that is wrong */
    CostEntry checked(Currency currency) {
        if (postedOn == null) {
            throw new Problem("ledger.day-missing");
        }
        if (postedOn.getYear() < FIRST_YEAR || postedOn.getYear() > LAST_YEAR) {
            throw new Problem("ledger.day-out-of-range", postedOn);
        }
        return new CostEntry(
                postedOn,
                Amounts.notZero(amount, currency),
                CostTypeNames.code(costType),
                Inputs.text("account", account),
                Inputs.text("department", department),
                Inputs.text("employee", employee),
                Inputs.text("vendor", vendor),
                Inputs.text("channel", channel),
                Inputs.text("campaign", campaign),
                Inputs.text("customerId", customerId),
                Inputs.text("orderId", orderId),
                Inputs.text("ticketId", ticketId),
                Inputs.text("activity", activity),
                Inputs.longText("memo", memo));
    }

    CostDraft on(LocalDate day) {
        return new CostDraft(
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

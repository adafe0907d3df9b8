package io.hengke.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A column of {@code int_retention_feature} that models weigh, in their order. */
enum Predictor {
    SILENT_DAYS(Reason.SILENCE, true),
    SILENT_RATIO(Reason.SILENCE, true),
    DUE_DAYS(Reason.SILENCE, false),
    PURCHASES_90(Reason.FREQUENCY, true),
    PURCHASES_PRIOR_90(Reason.FREQUENCY, true),
    PURCHASES(Reason.HABIT, true),
    RHYTHM_DAYS(Reason.RHYTHM, true),
    SPEND_180(Reason.SPENDING, true),
    AVERAGE_AMOUNT(Reason.SPENDING, true),
    DISCOUNT_SHARE(Reason.DISCOUNT, false),
    TENURE_DAYS(Reason.TENURE, true),
    TICKETS_180(Reason.TICKETS, true),
    COMPLAINTS_180(Reason.COMPLAINTS, true),
    COMPLAINT_OPEN_DAYS(Reason.COMPLAINTS, true),
    DELIVERIES_180(Reason.DELIVERY, true),
    PAYMENTS_180(Reason.PAYMENT, true),
    IS_SCORED(Reason.SATISFACTION, false),
    LAST_SCORE(Reason.SATISFACTION, false),
    SCORE_FALL(Reason.SATISFACTION, false),
    TOUCHES_90(Reason.TOUCHES, true),
    TOUCHES_PRIOR_90(Reason.TOUCHES, true),
    CONTACTS_90(Reason.CONTACTS, true),
    CONTACTS_PRIOR_90(Reason.CONTACTS, true),
    IS_CONTRACTUAL(Reason.CONTRACT, false),
    CONTRACT_DAYS(Reason.CONTRACT, true),
    MONTHLY_AMOUNT(Reason.CONTRACT, true),
    EARLIER_CONTRACTS(Reason.CONTRACT, true);

    private final Reason reason;
    private final boolean isSkewed;

    /** @param isSkewed a few are very large, so its logarithm is weighed */
    Predictor(Reason reason, boolean isSkewed) {
        this.reason = reason;
        this.isSkewed = isSkewed;
    }

    Reason reason() {
        return reason;
    }

    /** Its place in a row. */
    @SuppressWarnings("EnumOrdinal") // the order of this list is the order of the columns
    int place() {
        return ordinal();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a model weighs: ln(1 + value) of skewed predictors. */
    float weighed(float value) {
        return isSkewed ? (float) Math.log1p(Math.max(0, value)) : value;
    }

    /** All columns, for a select. */
    static String columns() {
        return Arrays.stream(values()).map(Predictor::column).collect(Collectors.joining(", "));
    }
}

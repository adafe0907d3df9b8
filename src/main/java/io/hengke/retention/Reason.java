package io.hengke.retention;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why somebody may leave or stay, in the words of a business; several predictors speak for each. */
enum Reason {
    SILENCE,
    FREQUENCY,
    HABIT,
    RHYTHM,
    SPENDING,
    DISCOUNT,
    TENURE,
    TICKETS,
    COMPLAINTS,
    DELIVERY,
    PAYMENT,
    SATISFACTION,
    TOUCHES,
    CONTACTS,
    CONTRACT,
    NO_CONTRACT;

    /** Stable, as in tables and files. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its place in this list, by which ties between reasons are broken. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    @SuppressWarnings("EnumOrdinal")
    static Reason at(int place) {
        return values()[place];
    }

    /**
     * The reason a predictor stands for in a customer of these values; null where there is nothing to say. Who never bought
     * is a customer by contract alone, so whatever buying adds is told as the contract's.
     */
    static @Nullable Reason of(Predictor predictor, float[] values) {
        var reason = predictor.reason();
        return switch (reason) {
            case SILENCE, FREQUENCY, HABIT, RHYTHM, SPENDING, DISCOUNT ->
                value(Predictor.PURCHASES, values) > 0 ? reason : CONTRACT;
            case CONTRACT, NO_CONTRACT -> value(Predictor.IS_CONTRACTUAL, values) > 0 ? CONTRACT : NO_CONTRACT;
            case SATISFACTION -> value(Predictor.IS_SCORED, values) > 0 ? reason : null;
            case TENURE, TICKETS, COMPLAINTS, DELIVERY, PAYMENT, TOUCHES, CONTACTS -> reason;
        };
    }

    /** The first number of its sentence. */
    double value(float[] values) {
        return switch (this) {
            case SILENCE -> value(Predictor.SILENT_DAYS, values);
            case FREQUENCY -> value(Predictor.PURCHASES_90, values);
            case HABIT -> value(Predictor.PURCHASES, values);
            case RHYTHM -> value(Predictor.RHYTHM_DAYS, values);
            case SPENDING -> Math.rint(value(Predictor.SPEND_180, values));
            case DISCOUNT -> Math.rint(100 * value(Predictor.DISCOUNT_SHARE, values));
            case TENURE -> value(Predictor.TENURE_DAYS, values);
            case TICKETS -> value(Predictor.TICKETS_180, values);
            case COMPLAINTS -> value(Predictor.COMPLAINTS_180, values);
            case DELIVERY -> value(Predictor.DELIVERIES_180, values);
            case PAYMENT -> value(Predictor.PAYMENTS_180, values);
            case SATISFACTION -> value(Predictor.LAST_SCORE, values);
            case TOUCHES -> value(Predictor.TOUCHES_90, values);
            case CONTACTS -> value(Predictor.CONTACTS_90, values);
            case CONTRACT -> value(Predictor.CONTRACT_DAYS, values);
            case NO_CONTRACT -> value(Predictor.EARLIER_CONTRACTS, values);
        };
    }

    /** The second number of its sentence, what the first is compared with; 0 where there is none. */
    double reference(float[] values) {
        return switch (this) {
            case SILENCE -> value(Predictor.SILENT_RATIO, values);
            case FREQUENCY -> value(Predictor.PURCHASES_PRIOR_90, values);
            case SPENDING -> Math.rint(value(Predictor.AVERAGE_AMOUNT, values));
            case SATISFACTION -> value(Predictor.LAST_SCORE, values) + value(Predictor.SCORE_FALL, values);
            case TOUCHES -> value(Predictor.TOUCHES_PRIOR_90, values);
            case CONTACTS -> value(Predictor.CONTACTS_PRIOR_90, values);
            case HABIT, RHYTHM, DISCOUNT, TENURE, TICKETS, COMPLAINTS, DELIVERY, PAYMENT, CONTRACT, NO_CONTRACT -> 0;
        };
    }

    private static double value(Predictor predictor, float[] values) {
        return values[predictor.place()];
    }
}

package io.hengke.value;

import io.hengke.shared.Refusal;
import java.util.Optional;

/**
 * How much data a value model needs before its figures are shown.
 *
 * @param buyers customers with a purchase
 * @param days between the first and the last purchase day of all
 * @param repeaters customers who bought on a second day
 */
public record DataBar(int buyers, int days, int repeaters) {

    /** 500 buyers, 180 days, 50 repeat buyers. */
    public static final DataBar DEFAULT = new DataBar(500, 180, 50);

    /** What the back-test asks of the first half of the window. */
    static final DataBar BACK_TEST = new DataBar(100, 0, 20);

    /** Why data with these counts are too thin for a purchase model; empty if they are not. */
    Optional<Refusal> refuse(long buyerCount, long dayCount, long repeaterCount) {
        if (buyerCount < buyers) {
            return Optional.of(Refusal.of("value.refused.buyers", buyerCount, buyers));
        }
        if (dayCount < days) {
            return Optional.of(Refusal.of("value.refused.days", dayCount, days));
        }
        if (repeaterCount < repeaters) {
            return Optional.of(Refusal.of("value.refused.repeaters", repeaterCount, repeaters));
        }
        return Optional.empty();
    }
}

package io.hengke.runs;

import io.hengke.acquisition.AttributionSettings;
import io.hengke.shared.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the starter of a run may choose.
 *
 * @param asOf last day of the analysis; null: the latest day with facts, but not after today
 * @param horizonMonths how far customer value looks ahead
 * @param annualDiscountRate e.g. 0.10
 * @param churnGapMultiple silent for this many of one's own median gaps = left
 * @param modelVersion version of the costing model; null: the active one
 * @param maxRejectShare share of a file's rows that may be refused
 * @param pdf whether to write the report as PDF too
 */
record RunSettings(
        @Nullable LocalDate asOf,
        int horizonMonths,
        double annualDiscountRate,
        double churnGapMultiple,
        int lookbackDays,
        double halfLifeDays,
        int markovOrder,
        boolean markovWithNulls,
        boolean keepRepeats,
        @Nullable Integer modelVersion,
        double maxRejectShare,
        boolean pdf) {

    private static final int MOST_MONTHS = 120;
    private static final int MOST_DAYS = 730;
    private static final int MOST_GAPS = 20;
    private static final int MOST_ORDER = 3;

    /** The same as on the command line. */
    static RunSettings standard() {
        var attribution = AttributionSettings.DEFAULT;
        return new RunSettings(
                null,
                36,
                0.10,
                3,
                attribution.lookbackDays(),
                attribution.halfLifeDays(),
                attribution.order(),
                attribution.withNulls(),
                attribution.keepRepeats(),
                null,
                0.01,
                false);
    }

    /** @throws Problem if a value is out of its bounds */
    RunSettings checked() {
        require("horizonMonths", horizonMonths, 1, MOST_MONTHS);
        require("annualDiscountRate", annualDiscountRate, 0, 1);
        require("churnGapMultiple", churnGapMultiple, 1, MOST_GAPS);
        require("lookbackDays", lookbackDays, 1, MOST_DAYS);
        require("halfLifeDays", halfLifeDays, 0.1, MOST_DAYS);
        require("markovOrder", markovOrder, 1, MOST_ORDER);
        require("maxRejectShare", maxRejectShare, 0, 1);
        return this;
    }

    AttributionSettings attribution() {
        return new AttributionSettings(lookbackDays, halfLifeDays, markovOrder, markovWithNulls, keepRepeats);
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new Problem("runs.setting-out-of-bounds", name, value, least, most);
        }
    }
}

package io.hengke.retention.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bands of risk that proved to rise: each band's rate of leavers, measured on rows the model has not seen, is above that of
 * the band below. Neighbours of which that does not hold, or with too few rows to tell, are one band.
 */
public record RiskBands(List<Band> bands) {

    /** From the lowest; cut at these shares of the measured rows. */
    private static final List<String> CODES = List.of("low", "medium", "high", "critical");

    private static final double[] CUTS = {0, 0.6, 0.85, 0.95};

    /** The one band where none proved to rise: it is neither low nor high. */
    private static final String UNDIVIDED = "undivided";

    /** Rows a band must have been measured on. */
    private static final int FEWEST_ROWS = 50;

    public RiskBands {
        bands = List.copyOf(bands);
    }

    /**
     * @param code stable: low, medium, high or critical; undivided where there is no other
     * @param from lowest probability of the band
     * @param rows it was measured on
     * @param leavers among them
     */
    public record Band(String code, double from, long rows, long leavers) {

        /** Share of leavers; NaN where there are no rows. */
        public double rate() {
            return leavers / (double) rows;
        }

        private Band as(String other) {
            return new Band(other, from, rows, leavers);
        }

        private Band with(Band above) {
            return new Band(code, from, rows + above.rows, leavers + above.leavers);
        }
    }

    public static RiskBands of(double[] probabilities, boolean[] hasLeft) {
        var sorted = probabilities.clone();
        Arrays.sort(sorted);
        var bands = new ArrayList<Band>();
        for (var i = 0; i < CUTS.length; i++) {
            var from = i == 0 ? 0 : sorted[(int) (CUTS[i] * sorted.length)];
            var below = i + 1 < CUTS.length ? sorted[(int) (CUTS[i + 1] * sorted.length)] : Double.POSITIVE_INFINITY;
            bands.add(measured(CODES.get(i), from, below, probabilities, hasLeft));
            while (bands.size() > 1 && !isAbove(bands.getLast(), bands.get(bands.size() - 2))) {
                var last = bands.removeLast();
                bands.set(bands.size() - 1, bands.getLast().with(last));
            }
        }
        return new RiskBands(bands.size() == 1 ? List.of(bands.getFirst().as(UNDIVIDED)) : bands);
    }

    /** The band of a probability. */
    public Band of(double probability) {
        for (var i = bands.size() - 1; i > 0; i--) {
            if (probability >= bands.get(i).from) {
                return bands.get(i);
            }
        }
        return bands.getFirst();
    }

    private static boolean isAbove(Band band, Band below) {
        return band.rows >= FEWEST_ROWS && below.rows >= FEWEST_ROWS && band.rate() > below.rate();
    }

    private static Band measured(String code, double from, double below, double[] probabilities, boolean[] hasLeft) {
        var rows = 0L;
        var leavers = 0L;
        for (var i = 0; i < probabilities.length; i++) {
            if (probabilities[i] >= from && probabilities[i] < below) {
                rows++;
                leavers += hasLeft[i] ? 1 : 0;
            }
        }
        return new Band(code, from, rows, leavers);
    }
}

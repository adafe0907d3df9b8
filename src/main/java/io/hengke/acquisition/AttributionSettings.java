package io.hengke.acquisition;

/**
 * How paths are cut and judged. The models themselves are always all computed.
 *
 * @param lookbackDays touches this many days before the end of a path count, at most
 * @param halfLifeDays age at which a touch counts half under time decay; above 0
 * @param order touches a state of the Markov chain remembers, 1 to 3
 * @param withNulls whether paths that led nowhere are part of the Markov chain
 * @param keepRepeats whether a touch of the same channel as the one before counts again
 */
public record AttributionSettings(
        int lookbackDays, double halfLifeDays, int order, boolean withNulls, boolean keepRepeats) {

    /** 90 days back, a half-life of a week, chain of order 1 with paths that led nowhere, repeats kept. */
    public static final AttributionSettings DEFAULT = new AttributionSettings(90, 7, 1, true, true);
}

package io.hengke.ingest;

import java.util.List;

/**
 * What an upload means for the analysis to come, which the rows by themselves do not tell.
 *
 * @param costMonths months its cost lines fall into
 * @param missingRates currencies that no rate is known for on the day of some row; the analysis would refuse those rows
 */
public record UploadOutlook(List<CostMonth> costMonths, List<MissingRate> missingRates) {

    public static final UploadOutlook NONE = new UploadOutlook(List.of(), List.of());

    /** @param month as {@code YYYY-MM} */
    public record CostMonth(String month, long rows) {}

    /**
     * @param from first day a rate is missing for, as {@code YYYY-MM-DD}
     * @param to last such day
     */
    public record MissingRate(String currency, String from, String to, long rows) {}
}

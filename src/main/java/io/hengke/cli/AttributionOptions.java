package io.hengke.cli;

import io.hengke.acquisition.AttributionSettings;
import picocli.CommandLine.Option;

/** How paths to a first purchase are cut and judged. */
final class AttributionOptions {

    @Option(
            names = "--lookback-days",
            paramLabel = "DAYS",
            defaultValue = "90",
            converter = Converters.Days.class,
            descriptionKey = "hengke.analyze.lookback-days")
    int lookbackDays = AttributionSettings.DEFAULT.lookbackDays();

    @Option(
            names = "--half-life",
            paramLabel = "DAYS",
            defaultValue = "7",
            converter = Converters.Days.class,
            descriptionKey = "hengke.analyze.half-life")
    int halfLifeDays = (int) AttributionSettings.DEFAULT.halfLifeDays();

    @Option(
            names = "--markov-order",
            paramLabel = "N",
            defaultValue = "1",
            converter = Converters.MarkovOrder.class,
            descriptionKey = "hengke.analyze.markov-order")
    int markovOrder = AttributionSettings.DEFAULT.order();

    @Option(names = "--markov-without-nulls", descriptionKey = "hengke.analyze.markov-without-nulls")
    boolean withoutNulls;

    @Option(names = "--merge-repeats", descriptionKey = "hengke.analyze.merge-repeats")
    boolean mergeRepeats;

    AttributionSettings settings() {
        return new AttributionSettings(lookbackDays, halfLifeDays, markovOrder, !withoutNulls, !mergeRepeats);
    }
}

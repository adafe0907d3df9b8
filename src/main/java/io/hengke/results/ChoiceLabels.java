package io.hengke.results;

import static java.util.Map.entry;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of codes that the modules' own texts know; other values are the data's own words and stand as they are. */
final class ChoiceLabels {

    /** Column to the beginning of its texts' keys. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            entry("tier", "value.tier."),
            entry("previousTier", "value.tier."),
            entry("lifecycleStage", "value.stage."),
            entry("rfmSegment", "value.segment."),
            entry("churnBand", "retention.band."),
            entry("relation", "results.relation."),
            entry("kind", "results.kind."),
            entry("costClass", "costing.class."),
            entry("measure", "costing.measure."),
            entry("pool", "results.pool."),
            entry("signal", "retention.signal."));

    private ChoiceLabels() {}

    static @Nullable String of(String column, @Nullable String value, Language language) {
        var texts = TEXTS.get(column);
        return value == null || texts == null
                ? value
                : Messages.in(language).find(texts + value).orElse(value);
    }
}

package io.hengke.results;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of codes that the modules' own texts know; other values are the data's own words and stand as they are. */
final class ChoiceLabels {

    /** Column to the beginning of its texts' keys. */
    private static final Map<String, String> TEXTS = Map.of(
            "tier", "value.tier.",
            "lifecycleStage", "value.stage.",
            "rfmSegment", "value.segment.",
            "churnBand", "retention.band.",
            "relation", "results.relation.",
            "kind", "results.kind.",
            "costClass", "costing.class.",
            "measure", "costing.measure.",
            "pool", "results.pool.",
            "signal", "retention.signal.");

    private ChoiceLabels() {}

    static @Nullable String of(String column, @Nullable String value, Language language) {
        var texts = TEXTS.get(column);
        return value == null || texts == null
                ? value
                : Messages.in(language).find(texts + value).orElse(value);
    }
}

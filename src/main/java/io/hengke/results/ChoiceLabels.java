package io.hengke.results;

import static java.util.Map.entry;

import io.hengke.shared.CostTypes;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of codes that the modules' own texts know; other values are the data's own words and stand as they are. */
final class ChoiceLabels {

    /** Column to its list of names. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            entry("tier", "value.tier"),
            entry("previousTier", "value.tier"),
            entry("marginTier", "value.tier"),
            entry("earlierMarginTier", "value.tier"),
            entry("lifecycleStage", "value.stage"),
            entry("rfmSegment", "value.segment"),
            entry("churnBand", "retention.band"),
            entry("relation", "results.relation"),
            entry("kind", "results.kind"),
            entry("costClass", "costing.class"),
            entry("measure", "costing.measure"),
            entry("pool", "costing.pool"),
            entry("activity", "costing.activity"),
            entry("response", "feedback.question"),
            entry("touch", "engagement.touch"),
            entry("signal", "retention.signal"),
            entry("riskReason", "retention.reason-name"),
            entry("question", "feedback.question"),
            entry("judgement", "results.judgement"),
            entry("channel", "results.without"),
            entry("region", "results.without"),
            entry("category", "results.without"),
            entry("source", "results.source"),
            entry("topic", "nlp.topic"),
            entry("sentiment", "nlp.sentiment"),
            entry("urgency", "nlp.urgency"),
            entry("move", "results.move"),
            entry("arm", "results.arm"));

    private ChoiceLabels() {}

    static @Nullable String of(String column, @Nullable String value, Language language) {
        if (value == null) {
            return null;
        }
        var messages = Messages.in(language);
        return switch (column) {
            case "costType" -> CostTypes.name(value, language);
            case "segment", "previousSegment" -> messages.text("value.group", value);
            default -> TEXTS.containsKey(column) ? messages.name(TEXTS.get(column), value) : value;
        };
    }
}

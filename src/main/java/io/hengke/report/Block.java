package io.hengke.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a section. */
sealed interface Block {

    /**
     * A chart with its table, or a table alone.
     *
     * @param scope what it covers: how many and which window
     * @param definition how the figures are made, in words
     * @param chart null for a table alone, which is then always open
     */
    record Figure(
            String title,
            String scope,
            String definition,
            @Nullable Chart chart,
            Table table) implements Block {}

    /** Figures that stand for themselves. */
    record Cards(List<Card> cards) implements Block {}

    /**
     * @param value short, as it is shown large
     * @param exact the same in full
     * @param note what it means beside others, e.g. its share
     * @param tone good, bad or empty
     * @param drill where the rows behind it are
     */
    record Card(String label, String value, String exact, String note, String definition, String tone, Drill drill) {}

    /** What the data say, most important first. */
    record Findings(List<Finding> findings) implements Block {}

    /**
     * @param sectionId where the figures behind it are
     * @param sentence the finding itself
     * @param detail what it rests on, or what follows from it; may be empty
     */
    record Finding(Tone tone, String sectionId, String sentence, String detail) {}

    /** How a reader should take a finding; never told by colour alone. */
    enum Tone {
        BAD,
        GOOD,
        NOTE;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sentence of text. */
    record Prose(String text) implements Block {}

    /** Why something is not shown, and what would be enough. */
    record Refusal(String title, String reason) implements Block {}

    /** Terms and what they mean. */
    record Terms(List<Term> terms) implements Block {}

    record Term(String name, String meaning) {}
}

package io.hengke.nlp;

/**
 * How well a label is found, counted on texts the model had not learnt from.
 *
 * @param examples texts that have the label
 * @param predicted texts that were given it
 * @param correct texts that have it and were given it
 */
public record LabelQuality(String label, int examples, int predicted, int correct) {

    /** Share of the texts given the label that have it; NaN where none was given it. */
    public double precision() {
        return predicted == 0 ? Double.NaN : correct / (double) predicted;
    }

    /** Share of the texts with the label that were given it; NaN where none has it. */
    public double recall() {
        return examples == 0 ? Double.NaN : correct / (double) examples;
    }
}

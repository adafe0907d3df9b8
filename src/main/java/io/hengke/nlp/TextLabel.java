package io.hengke.nlp;

/**
 * What a model says about a text.
 *
 * @param label the likeliest one of the kind
 * @param probability of the label, 0 to 1
 */
public record TextLabel(String kind, String label, double probability) {}

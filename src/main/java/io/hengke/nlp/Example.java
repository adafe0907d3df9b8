package io.hengke.nlp;

/**
 * A text somebody labelled.
 *
 * @param kind what is said about it: {@code sentiment}, {@code topic}, {@code urgency}, or a kind of the company's own
 * @param label the answer: a code of ours such as {@code negative}, or a word of the company's own
 * @param isOwn labelled by the company itself, which counts more than what the project brings along
 */
public record Example(String text, String kind, String label, boolean isOwn) {}

/**
 * Natural language: Chinese text to sentiment, topic and urgency, offline. Knows words, not customers.
 *
 * <p>{@link io.hengke.nlp.TextClassifier} labels texts; {@link io.hengke.nlp.OwnLabels} learns from a company's corrections;
 * {@link io.hengke.nlp.TextTable} does the same for the distinct texts of a table. Words are read of every text
 * ({@code CharacterGrams}, {@code LabelLines}), the meaning of the least sure ({@code Cascade}, {@code SentenceEmbedding}).
 * The shipped model is learnt from {@code nlp/examples.csv}, which the project wrote itself. Method: docs/methods/text.md.
 */
@ApplicationModule(
        displayName = "Natural language",
        allowedDependencies = {"statistics", "warehouse"})
@NullMarked
package io.hengke.nlp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

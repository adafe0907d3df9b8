package io.hengke.nlp;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which text model a run uses, and how many texts of a table it may read by meaning.
 *
 * @param model folder of a model; empty: the shipped one
 * @param budget texts per table
 */
public record TextModelChoice(Optional<Path> model, int budget) {

    /** The shipped model. */
    public static final TextModelChoice SHIPPED = of(Optional.empty());

    public static TextModelChoice of(Optional<Path> model) {
        return new TextModelChoice(model, 300);
    }

    /** To be closed after use. */
    public TextClassifier open() {
        return model.map(TextClassifier::in).orElseGet(TextClassifier::shipped);
    }
}

package io.hengke.nlp;

import java.nio.file.Files;
import java.nio.file.Path;

/** Run after a change of {@code nlp/examples.csv}: writes the model that is shipped. Not a test. */
final class MakeShippedModel {

    private MakeShippedModel() {}

    public static void main(String[] arguments) throws Exception {
        try (var meaning = SentenceEmbedding.load();
                var stream = Files.newOutputStream(Path.of("src/main/resources/nlp/shipped.model"))) {
            ModelFile.write(TextTraining.DEFAULT.fit(OwnLabels.shipped(), meaning), stream);
        }
    }
}

package io.hengke.nlp;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says of Chinese texts what they feel ({@code sentiment}), what they are about ({@code topic}) and whether they press
 * ({@code urgency}), offline. Close it to give back the memory of the embedding model. Not safe for several threads.
 *
 * <p>Words are read of every text, the meaning of those the words leave unsure (docs/methods/text.md).
 */
public final class TextClassifier implements AutoCloseable {

    /** Texts of one run whose meaning is read, unless told otherwise: some ten to twenty seconds' work. */
    public static final int USUAL_BUDGET = 1_000;

    private static final String SHIPPED = "/nlp/shipped.model";

    private final TextModel model;
    private @Nullable SentenceEmbedding meaning;

    TextClassifier(TextModel model) {
        this.model = model;
    }

    /** The model made from the project's own examples alone. */
    public static TextClassifier shipped() {
        try (var stream = Objects.requireNonNull(TextClassifier.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new TextClassifier(ModelFile.read(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED, e);
        }
    }

    /**
     * The model that {@link OwnLabels} keeps in a folder.
     *
     * @throws Problem {@code nlp.model-missing}, {@code nlp.model-unreadable}
     */
    public static TextClassifier in(Path folder) {
        var file = folder.resolve(OwnLabels.MODEL);
        if (!Files.exists(file)) {
            throw new Problem("nlp.model-missing", folder);
        }
        try (var stream = Files.newInputStream(file)) {
            return new TextClassifier(ModelFile.read(stream));
        } catch (IOException e) {
            throw new Problem("nlp.model-unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /** The distinct texts of a file that are not blank, in its order: a column text or 内容, or a text a line. */
    public static List<String> texts(Path file) {
        return TextFile.texts(file);
    }

    /**
     * @param texts none blank; each distinct one once is the cheapest
     * @param budget most texts whose meaning is read: the least sure ones
     * @param to receives every text once, the ones read by meaning last
     */
    public void read(Iterable<String> texts, int budget, Consumer<ReadText> to) {
        new Cascade(model, this::meaning, budget).read(texts, to);
    }

    /** Kinds in the order of {@link ReadText#labels}, each with its measured quality. */
    public Map<String, KindQuality> quality() {
        var result = new LinkedHashMap<String, KindQuality>();
        model.kinds().forEach(it -> result.put(it.kind(), it.quality()));
        return result;
    }

    /** Labels of the project's own examples this model learnt from. */
    public int shippedLabels() {
        return model.shippedLabels();
    }

    /** Labels of the company's own this model learnt from. */
    public int ownLabels() {
        return model.ownLabels();
    }

    @Override
    public void close() {
        if (meaning != null) {
            meaning.close();
            meaning = null;
        }
    }

    private Optional<? extends Meaning> meaning() {
        if (meaning == null) {
            meaning = SentenceEmbedding.tryLoad().orElse(null);
        }
        return Optional.ofNullable(meaning);
    }
}

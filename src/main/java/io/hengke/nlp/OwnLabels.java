package io.hengke.nlp;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The labels a company gave its texts, kept in a folder together with the model learnt from them.
 *
 * <p>{@code labels.csv} holds every label given so far, the latest one for a text and kind; {@code text.model} is learnt from
 * it and from the project's examples. Each file is replaced in one step.
 */
public final class OwnLabels {

    static final String MODEL = "text.model";
    private static final String LABELS = "labels.csv";
    private static final String EXAMPLES = "/nlp/examples.csv";

    private OwnLabels() {}

    /** Where {@code hengke train} keeps them unless told otherwise. */
    public static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), ".hengke", "text");
    }

    public static boolean isModelIn(Path folder) {
        return Files.exists(folder.resolve(MODEL));
    }

    /**
     * Adds the labels of a file to those in the folder and learns from all of them.
     *
     * @param file columns text and label, and kind if the label does not tell; or a column per kind
     * @return labels in the file
     * @throws Problem {@code nlp.*}: what is wrong with the file or the folder; the model is as before then
     */
    public static int learn(Path file, Path folder) {
        return learn(file, folder, OwnLabels::fit);
    }

    /** @param fit from all examples, the company's after the project's */
    static int learn(Path file, Path folder, Function<List<Example>, TextModel> fit) {
        var given = TextFile.labels(file);
        if (given.isEmpty()) {
            throw new Problem("nlp.no-labels", file.getFileName());
        }
        var own = merge(kept(folder), given);
        var all = new ArrayList<>(shipped());
        all.addAll(own);
        var model = fit.apply(all);
        try {
            Files.createDirectories(folder);
            var labels = Files.createTempFile(folder, LABELS, ".part");
            write(own, labels);
            var next = Files.createTempFile(folder, MODEL, ".part");
            try (var stream = Files.newOutputStream(next)) {
                ModelFile.write(model, stream);
            }
            move(labels, folder.resolve(LABELS));
            move(next, folder.resolve(MODEL));
        } catch (IOException e) {
            throw new Problem("nlp.not-writable", folder, String.valueOf(e.getMessage()));
        }
        return given.size();
    }

    /** The project's own examples, three labels each. */
    static List<Example> shipped() {
        try (var stream = Objects.requireNonNull(OwnLabels.class.getResourceAsStream(EXAMPLES), EXAMPLES);
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var examples = new ArrayList<Example>();
            csv.forEach(row -> List.of("sentiment", "topic", "urgency")
                    .forEach(kind -> examples.add(new Example(row.getField("text"), kind, row.getField(kind), false))));
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(EXAMPLES, e);
        }
    }

    private static TextModel fit(List<Example> all) {
        var loaded = SentenceEmbedding.tryLoad();
        try {
            return loaded.map(it -> TextTraining.DEFAULT.fit(all, it))
                    .orElseGet(() -> TextTraining.WORDS_ONLY.fit(all, _ -> new float[0]));
        } finally {
            loaded.ifPresent(SentenceEmbedding::close);
        }
    }

    private static List<Example> merge(List<Example> before, List<Example> given) {
        var latest = new LinkedHashMap<String, Example>();
        for (var it : before) {
            latest.put(it.kind() + '\t' + CharacterGrams.clean(it.text()), it);
        }
        for (var it : given) {
            latest.put(it.kind() + '\t' + CharacterGrams.clean(it.text()), it);
        }
        return List.copyOf(latest.values());
    }

    private static List<Example> kept(Path folder) {
        var file = folder.resolve(LABELS);
        return Files.exists(file) ? TextFile.labels(file) : List.of();
    }

    private static void write(List<Example> examples, Path file) throws IOException {
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord("text", "kind", "label");
            examples.forEach(it -> csv.writeRecord(it.text(), it.kind(), it.label()));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

package io.hengke.nlp;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The words people use for kinds and labels, such as 差评 for {@code sentiment negative}. */
final class LabelCodes {

    private static final String TOPIC = "topic";

    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> labels = new LinkedHashMap<>();

    private LabelCodes() {}

    static LabelCodes known() {
        var codes = new LabelCodes();
        var file = "/nlp/words.csv";
        try (var stream = Objects.requireNonNull(LabelCodes.class.getResourceAsStream(file), file);
                var csv = CsvReader.builder().ofCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            csv.stream().skip(1).forEach(it -> {
                var kind = it.getField(0);
                var label = it.getField(1);
                for (var word : it.getField(2).split(" ")) {
                    if (label.isEmpty()) {
                        codes.kinds.put(word, kind);
                    } else {
                        codes.labels
                                .computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                                .put(word, label);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return codes;
    }

    /** The kind a column of labels is about. */
    Optional<String> kind(String word) {
        return Optional.ofNullable(kinds.get(word.strip().toLowerCase(Locale.ROOT)));
    }

    /**
     * @param kind as the user writes it; blank: the kind the label belongs to, a topic if it belongs to none
     * @param label as the user writes it; blank: no label
     */
    Optional<Example> example(String text, String kind, String label) {
        var word = label.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var meant = kind.isBlank() ? kindOf(word) : kind(kind).orElse(kind.strip());
        var code = labels.getOrDefault(meant, Map.of()).getOrDefault(word, label.strip());
        return Optional.of(new Example(text, meant, code, true));
    }

    private String kindOf(String word) {
        return labels.entrySet().stream()
                .filter(it -> it.getValue().containsKey(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(TOPIC);
    }
}

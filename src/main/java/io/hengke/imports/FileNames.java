package io.hengke.imports;

import io.hengke.shared.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Makes of a name that came over the network the name of a file in our own folder, and of no other. */
final class FileNames {

    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".xlsx", ".parquet");
    private static final int LONGEST = 120;

    private FileNames() {}

    static boolean isKnownKind(String name) {
        return ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** @throws Problem {@code imports.file-name} or {@code imports.file-kind} */
    static String safe(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var name = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}\\p{M} ._()（）【】\\[\\]+&@#-]", "_")
                .strip();
        var ending = ENDINGS.stream()
                .filter(it -> name.toLowerCase(Locale.ROOT).endsWith(it))
                .reduce((_, longer) -> longer)
                .orElseThrow(() -> new Problem("imports.file-kind", last));
        if (name.startsWith(".") || name.length() == ending.length() || name.length() > LONGEST) {
            throw new Problem("imports.file-name", last);
        }
        return name;
    }
}

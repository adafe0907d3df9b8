package io.hengke.ingest;

import io.hengke.shared.Problem;
import io.hengke.warehouse.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at the beginning of uploaded files and says what they seem to be. */
public final class Previews {

    private static final int ROWS = 50;

    private Previews() {}

    /**
     * @param engine reads Parquet files
     * @param workDirectory an existing folder for copies
     * @param chosen table, encoding or delimiter the user chose already
     * @param saved finds the columns a mapping saved earlier gives, by table and signature of the headers
     * @throws Problem if the file cannot be read at all
     */
    public static FilePreview of(Engine engine, Path file, Path workDirectory, Chosen chosen, Saved saved) {
        var name = file.getFileName().toString();
        var format = InputFolder.format(name).orElseThrow(() -> new Problem("ingest.unknown-file-kind", name));
        var hints = new FileChoice(name, "", Map.of(), List.of(), chosen.encoding(), chosen.delimiter()).hints();
        // the table only matters to readers of whole files
        var input = new InputFile(file, name, Table.ORDERS, format, hints);
        var beginning = Beginning.of(engine, input, workDirectory.resolve("preview-" + name + ".csv"), ROWS);
        var headers = beginning.headers().stream()
                .filter(it -> !it.isBlank() && !RefusedRows.REASONS.contains(it))
                .toList();
        var tables = Guess.tables(headers);
        var likely = likely(chosen, name, tables);
        var signature = signature(headers);
        var columns = likely.map(it -> Guess.of(it.table, headers, saved.columns(it.table.label(), signature)))
                .orElse(List.of());
        return new FilePreview(
                name,
                size(file),
                format.name().toLowerCase(Locale.ROOT),
                beginning.sniffed() == null
                        ? null
                        : beginning.sniffed().encoding().name(),
                beginning.sniffed() == null
                        ? null
                        : String.valueOf(beginning.sniffed().delimiter()),
                beginning.sniffed() != null && beginning.sniffed().isPlainAscii(),
                beginning.sniffed() == null ? null : beginning.sniffed().encodingSurety(),
                beginning.sniffed() == null ? null : beginning.sniffed().delimiterSurety(),
                beginning.headers(),
                beginning.rows(),
                likely.map(it -> it.table.label()).orElse(null),
                likely.map(Likely::from).orElse(null),
                tables,
                columns,
                likely.map(it -> Guess.missing(it.table, columns)).orElse(List.of()),
                signature);
    }

    /** The same for files of the same headers, whatever their order. */
    public static String signature(List<String> headers) {
        var plain = headers.stream()
                .filter(it -> !RefusedRows.REASONS.contains(it))
                .map(Header::plain)
                .sorted()
                .collect(Collectors.joining("\n"));
        return Digests.sha256(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Likely> likely(Chosen chosen, String file, Map<String, Double> tables) {
        if (chosen.table() != null) {
            return Table.named(chosen.table()).map(it -> new Likely(it, "choice"));
        }
        var best = tables.entrySet().iterator().next();
        return InputFolder.table(InputFolder.stem(file))
                .map(it -> new Likely(it, "name"))
                .or(() -> best.getValue() > 0.2
                        ? Table.named(best.getKey()).map(it -> new Likely(it, "headers"))
                        : Optional.empty());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Problem("ingest.unreadable-file", file.getFileName(), Sniffer.reason(e));
        }
    }

    private record Likely(Table table, String from) {}

    /** What a user chose of a file before looking at it again. */
    public record Chosen(
            @Nullable String table,
            @Nullable String encoding,
            @Nullable String delimiter) {

        public static final Chosen NOTHING = new Chosen(null, null, null);
    }

    /** Mappings saved earlier. */
    @FunctionalInterface
    public interface Saved {

        Saved NONE = (table, signature) -> Map.of();

        /** Header for each column, by the column's name; empty if nothing was saved. */
        Map<String, String> columns(String table, String signature);
    }
}

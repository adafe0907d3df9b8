package io.hengke.runs;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files of a result that people may take away: those of the data contract, not what the server reads itself. */
@Component
class RunFiles {

    private static final List<String> ENDINGS = List.of(".html", ".pdf", ".csv", ".json", ".parquet");

    /** A file of a result. */
    record RunFile(String name, long bytes) {}

    /** None where there is no such folder. */
    List<RunFile> list(Path result) {
        if (!Files.isDirectory(result)) {
            return List.of();
        }
        try (var files = Files.list(result)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> ENDINGS.stream().anyMatch(it.toString()::endsWith))
                    .sorted(Comparator.comparing(RunFiles::name))
                    .map(it -> new RunFile(name(it), size(it)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem {@code runs.file.not-found} for whatever {@link #list} does not name */
    Path find(Path result, String name) {
        return list(result).stream()
                .filter(it -> it.name().equals(name))
                .map(it -> result.resolve(it.name()))
                .findFirst()
                .orElseThrow(() -> new Problem("runs.file.not-found", name));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

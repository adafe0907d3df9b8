package io.hengke.ingest;

import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder of files a test uploads as suggested, and the history of what was accepted. */
final class Uploaded {

    private final Path temporary;
    private final List<FileChoice> choices = new ArrayList<>();
    private int imports;

    Uploaded(Path temporary) {
        this.temporary = temporary;
    }

    /** Files to read as their previews suggest. */
    Uploaded folder(Path folder) {
        choices.clear();
        try (var files = Files.list(folder)) {
            files.filter(it -> InputFolder.format(it.getFileName().toString()).isPresent())
                    .sorted(Comparator.naturalOrder())
                    .forEach(it -> choices.add(suggested(preview(it))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    FilePreview preview(Path file) {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            return Previews.of(engine, file, made("previews"), Previews.Chosen.NOTHING, Previews.Saved.NONE);
        }
    }

    static FileChoice suggested(FilePreview preview) {
        Map<String, String> columns = preview.columns().stream()
                .filter(it -> it.column() != null)
                .collect(Collectors.toMap(FilePreview.Suggestion::column, FilePreview.Suggestion::header));
        var attributes = "customers".equals(preview.table())
                ? preview.columns().stream()
                        .filter(it -> it.column() == null)
                        .map(FilePreview.Suggestion::header)
                        .toList()
                : List.<String>of();
        return new FileChoice(preview.file(), String.valueOf(preview.table()), columns, attributes, null, null);
    }

    List<FileChoice> choices() {
        return choices;
    }

    UploadResult check(Path folder, Progress progress) {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            return Upload.check(engine, request(folder, progress));
        }
    }

    /** Accepts the files and adds them to the history. */
    UploadResult accept(Path folder) {
        imports++;
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            var accepted = made("accepted-" + imports);
            var result = Upload.accept(engine, request(folder, Progress.NONE), accepted);
            for (var table : result.tables()) {
                Files.copy(
                        accepted.resolve(table.file()),
                        history().resolve("%s-import-%06d.parquet".formatted(table.table(), imports)));
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path history() {
        return made("history");
    }

    String result(String name) {
        try {
            return Files.readString(made("result").resolve(name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> rates() {
        try (var files = Files.list(history())) {
            return files.filter(it -> it.getFileName().toString().startsWith("fx_rates"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadRequest request(Path folder, Progress progress) {
        return new UploadRequest(
                folder,
                rates(),
                choices,
                ZoneId.of("Asia/Shanghai"),
                "CNY",
                Language.EN,
                made("work"),
                made("result"),
                progress);
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(temporary.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

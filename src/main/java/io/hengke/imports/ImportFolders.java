package io.hengke.imports;

import io.hengke.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the files of imports lie in the data folder. Names come from ids and checked file names only. */
@Component
class ImportFolders {

    private final Path uploads;
    private final Path imports;

    ImportFolders(ServerSettings settings) {
        this.uploads = settings.data().resolve("uploads");
        this.imports = settings.data().resolve("imports");
    }

    Path uploads() {
        return uploads;
    }

    Path imports() {
        return imports;
    }

    /** Files as they were uploaded. */
    Path files(UUID id) {
        return made(upload(id).resolve("files"));
    }

    /** What checking has found. */
    Path checked(UUID id) {
        return made(upload(id).resolve("checked"));
    }

    /** For copies and the engine's own files; deleted after use. */
    Path work(UUID id, String purpose) {
        return made(upload(id).resolve("work-" + purpose));
    }

    /** The accepted rows before they are part of the history, beginning empty. */
    Path accepted(UUID id) {
        var folder = upload(id).resolve("accepted");
        delete(folder);
        return made(folder);
    }

    /** The accepted rows, refused rows and issues of an import of the history. */
    Path committed(UUID id) {
        return imports.resolve(id.toString());
    }

    void deleteUpload(UUID id) {
        delete(upload(id));
    }

    /** Puts the accepted rows in their place for good; they survive a power cut from here on. */
    void settle(UUID id) throws IOException {
        var accepted = upload(id).resolve("accepted");
        try (var files = Files.list(accepted)) {
            files.forEach(ImportFolders::force);
        }
        force(accepted);
        made(imports);
        delete(committed(id)); // left by a commit that did not come to its end
        Files.move(accepted, committed(id), StandardCopyOption.ATOMIC_MOVE);
        force(imports);
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the folders directly in one. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.list(folder)) {
            return paths.toList();
        }
    }

    private Path upload(UUID id) {
        return uploads.resolve(id.toString());
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void force(Path path) {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.hengke.backup;

import io.hengke.database.DataFolder;
import io.hengke.database.RunningDatabase;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The backups of a running server: those in its backup folder, and one to any file on request. */
@Service
class Backups {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("hengke-(\\d{8}-\\d{6})\\.tar\\.gz");

    private final Path data;
    private final RunningDatabase database;
    private final ServerSettings settings;
    private final Clock clock;

    Backups(DataFolder data, RunningDatabase database, ServerSettings settings, Clock clock) {
        this.data = data.path();
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /** One backup in the backup folder. */
    record Kept(String name, long bytes, Instant madeAt) {}

    /** Writes one to the backup folder and lets go of the oldest beyond the number to keep. */
    synchronized Backup.Result make(Progress progress) {
        clearUnfinished();
        var name = "hengke-" + TIME.format(clock.instant()) + ".tar.gz";
        var result = write(folder().resolve(name), progress);
        list().stream().skip(settings.whole(Setting.BACKUP_KEEP)).forEach(it -> delete(it.name()));
        return result;
    }

    synchronized Backup.Result write(Path file, Progress progress) {
        return new Backup(data, database.database(), clock).write(file, progress);
    }

    /** Newest first. */
    List<Kept> list() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(it -> NAME.matcher(it.getFileName().toString()).matches())
                    .map(Backups::kept)
                    .sorted(Comparator.comparing(Kept::name).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Problem {@code backup.not-found}; any name that is not one of a backup's is not there */
    Path find(String name) {
        var file = folder().resolve(NAME.matcher(name).matches() ? name : "-");
        if (!Files.isRegularFile(file)) {
            throw new Problem("backup.not-found", name);
        }
        return file;
    }

    private Path folder() {
        return settings.find(Setting.BACKUP_FOLDER).map(data::resolve).orElseGet(() -> data.resolve("backups"));
    }

    private static Kept kept(Path file) {
        var name = file.getFileName().toString();
        var time = NAME.matcher(name).replaceFirst("$1");
        try {
            return new Kept(name, Files.size(file), TIME.parse(time, Instant::from));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.delete(find(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a backup during which the process was killed. */
    private void clearUnfinished() {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (Stream<Path> files = Files.list(folder())) {
            for (var file :
                    files.filter(it -> it.toString().endsWith(".tar.gz.part")).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

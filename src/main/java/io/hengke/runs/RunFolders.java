package io.hengke.runs;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.hengke.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where runs lie in the data folder: each published result under its id, and beside it what is being made. */
@Component
class RunFolders {

    private static final String INPUT = ".input";
    private static final String TRIAL = ".trial";
    private static final String REFUSED = ".refused";

    private final Path root;

    RunFolders(ServerSettings settings) {
        this.root = settings.data().resolve("runs");
    }

    /** A run's result. */
    Path result(UUID run) {
        return root.resolve(run.toString());
    }

    /** What a run is made from, while it is made. */
    Path input(UUID run) {
        return root.resolve(run + INPUT);
    }

    /** What is left of a run that refused too many rows: the list of them. */
    Path refused(UUID run) {
        return root.resolve(run + REFUSED);
    }

    /** Keeps the list of refused rows of a run that made nothing else, and deletes the oldest lists above so many. */
    void keepRefused(UUID run, Path issues, int most) throws IOException {
        Files.move(issues, Files.createDirectories(refused(run)).resolve(issues.getFileName()), REPLACE_EXISTING);
        try (var folders = Files.list(root)) {
            folders.filter(it -> it.toString().endsWith(REFUSED))
                    .sorted(Comparator.comparing(RunFolders::written).reversed())
                    .skip(most)
                    .toList()
                    .forEach(this::delete);
        }
    }

    private static FileTime written(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Room for a trial of a costing model. */
    Path trial(UUID job) {
        return root.resolve(job + TRIAL);
    }

    /** Deletes the trials that were last written to before the given moment. */
    void deleteTrialsBefore(Instant moment) {
        try (var folders = Files.list(root)) {
            for (var folder :
                    folders.filter(it -> it.toString().endsWith(TRIAL)).toList()) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(moment)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a result or leftover, if it is there. */
    void delete(Path folder) {
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

    /** Deletes all but these runs' results and lists of refused rows: what a killed process has left behind. */
    void sweep(Set<UUID> kept) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var folders = Files.list(root)) {
            folders.filter(it -> !it.toString().endsWith(REFUSED))
                    .filter(it -> kept.stream().noneMatch(run -> it.endsWith(run.toString())))
                    .forEach(this::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

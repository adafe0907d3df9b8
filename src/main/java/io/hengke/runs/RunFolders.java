package io.hengke.runs;

import io.hengke.settings.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Deletes all but these runs' results: what a killed process has left behind. */
    void sweep(Set<UUID> kept) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var folders = Files.list(root)) {
            folders.filter(it -> kept.stream().noneMatch(run -> it.endsWith(run.toString())))
                    .forEach(this::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

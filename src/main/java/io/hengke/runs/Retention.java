package io.hengke.runs;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Keeps the newest results, the pinned ones and the current one; their history stays. */
@Component
class Retention implements SmartInitializingSingleton {

    private final StoredRuns runs;
    private final RunFolders folders;
    private final int kept;

    Retention(StoredRuns runs, RunFolders folders, ServerSettings settings) {
        this.runs = runs;
        this.folders = folders;
        this.kept = settings.whole(Setting.RUNS_KEEP);
    }

    /** Clears what a killed process left, before the jobs begin again. */
    @Override
    public void afterSingletonsInstantiated() {
        folders.sweep(runs.readable().stream().map(StoredRun::id).collect(Collectors.toSet()));
    }

    void prune() {
        var current = new HashSet<>(runs.current().stream().toList());
        runs.readable().stream()
                .filter(it -> !it.isPinned())
                .skip(kept)
                .filter(it -> !current.contains(it.id()))
                .forEach(it -> {
                    runs.prune(it.id());
                    folders.delete(folders.result(it.id()));
                });
    }
}

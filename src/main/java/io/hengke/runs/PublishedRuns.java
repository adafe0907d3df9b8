package io.hengke.runs;

import io.hengke.results.CurrentRun;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells readers of results which run is current. */
@Component
class PublishedRuns implements CurrentRun {

    private final StoredRuns runs;
    private final RunFolders folders;

    PublishedRuns(StoredRuns runs, RunFolders folders) {
        this.runs = runs;
        this.folders = folders;
    }

    @Override
    public Optional<Published> find() {
        return runs.current().map(this::published);
    }

    @Override
    public List<Published> readable() {
        return runs.readable().stream().map(it -> published(it.id())).toList();
    }

    private Published published(UUID run) {
        return new Published(run.toString(), folders.result(run));
    }
}

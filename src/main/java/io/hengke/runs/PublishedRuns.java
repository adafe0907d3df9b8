package io.hengke.runs;

import io.hengke.results.CurrentRun;
import java.util.Optional;
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
        return runs.current().map(it -> new Published(it.toString(), folders.result(it)));
    }
}

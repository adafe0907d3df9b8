package io.hengke.runs;

import io.hengke.imports.Facts;
import io.hengke.shared.Problem;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes a finished result the run everybody looks at, in one transaction, and lets go of those that are too many. */
@Component
class Publication {

    private final StoredRuns runs;
    private final RunFolders folders;
    private final Headlines headlines;
    private final Retention retention;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Clock clock;

    Publication(
            StoredRuns runs,
            RunFolders folders,
            Headlines headlines,
            Retention retention,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            JsonMapper json,
            Clock clock) {
        this.runs = runs;
        this.folders = folders;
        this.headlines = headlines;
        this.retention = retention;
        this.transaction = transaction;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    void publish(StoredRun run, List<Facts.Included> imports) {
        var document = RunDocument.read(folders.result(run.id()), json);
        var headline = headlines.read(folders.result(run.id()), document.currency());
        transaction.executeWithoutResult(_ -> {
            runs.publish(run.id(), document.label(), document.asOf(), headline, json.writeValueAsString(imports));
            runs.makeCurrent(run.id());
            events.publishEvent(new RunPublished(run.id(), document.label(), clock.instant()));
        });
        retention.prune();
    }

    /** @throws Problem {@code runs.not-readable} if it was never finished or its result is deleted */
    void makeCurrent(StoredRun run) {
        var label = run.label();
        if (!run.isReadable() || label == null) {
            throw new Problem("runs.not-readable.conflict", run.id());
        }
        transaction.executeWithoutResult(_ -> {
            runs.makeCurrent(run.id());
            events.publishEvent(new RunPublished(run.id(), label, clock.instant()));
        });
    }
}

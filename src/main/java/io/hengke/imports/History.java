package io.hengke.imports;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.ingest.UploadResult;
import io.hengke.ingest.UploadResult.TableFile;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The history of imports. Every change of it is one transaction. */
@Service
class History {

    private final ImportRecords imports;
    private final ImportFolders folders;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;

    History(
            ImportRecords imports,
            ImportFolders folders,
            AuditTrail audit,
            ApplicationEventPublisher events,
            JsonMapper json) {
        this.imports = imports;
        this.folders = folders;
        this.audit = audit;
        this.events = events;
        this.json = json;
    }

    /**
     * Makes accepted rows part of the history: their files first, then the one update that counts.
     *
     * @return its number; empty if the upload was not open any more
     */
    @Transactional
    Optional<Long> commit(UUID id, UploadResult result, Caller by) throws IOException {
        if (!imports.isOpen(id)) {
            return Optional.empty();
        }
        folders.settle(id);
        var number = imports.commit(id, by.name(), json.writeValueAsString(Outcome.of(result)), result.tables());
        number.ifPresent(it -> {
            audit.record(by, "imports.committed", id.toString(), Map.of("number", it, "rows", rows(result.tables())));
            events.publishEvent(new ImportCommitted(id, it, tables(result.tables())));
        });
        return number;
    }

    /** @throws Problem {@code imports.not-found}, or {@code imports.state.conflict} if it is not part of the history */
    @Transactional
    void undo(UUID id, Caller by) {
        var record = find(id);
        if (!imports.undo(id, by.name()) || record.number() == null) {
            throw new Problem("imports.state.conflict");
        }
        audit.record(by, "imports.undone", id.toString(), Map.of("number", record.number()));
        events.publishEvent(new ImportUndone(id, record.number()));
    }

    /** @throws Problem {@code imports.not-found}, or {@code imports.state.conflict} if it is not undone */
    @Transactional
    void redo(UUID id, Caller by) {
        var record = find(id);
        if (!imports.redo(id) || record.number() == null) {
            throw new Problem("imports.state.conflict");
        }
        audit.record(by, "imports.redone", id.toString(), Map.of("number", record.number()));
        events.publishEvent(new ImportCommitted(id, record.number(), tables(imports.accepted(id))));
    }

    /** An import that is or was part of the history. */
    ImportRecord find(UUID id) {
        return imports.find(id)
                .filter(it -> it.state() != ImportState.OPEN)
                .orElseThrow(() -> new Problem("imports.not-found"));
    }

    private static long rows(List<TableFile> tables) {
        return tables.stream().mapToLong(TableFile::rows).sum();
    }

    private static List<String> tables(List<TableFile> tables) {
        return tables.stream().map(TableFile::table).toList();
    }
}

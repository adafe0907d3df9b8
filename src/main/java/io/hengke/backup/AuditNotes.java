package io.hengke.backup;

import io.hengke.database.DataFolder;
import io.hengke.governance.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the command line did while no server was there to write it into the audit trail: notes in a file of the data folder,
 * which the next start carries over. A crash in the middle of that may write one twice; none is lost.
 */
@Component
class AuditNotes {

    static final String FILE = "audit.notes";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path data;
    private final AuditTrail trail;

    AuditNotes(DataFolder data, AuditTrail trail) {
        this.data = data.path();
        this.trail = trail;
    }

    /** @param by name of the machine's user */
    private record Note(Instant at, String by, String action, String subject) {}

    static void record(Path data, Instant at, String by, String action, String subject) throws IOException {
        var line = JSON.writeValueAsString(new Note(at, by, action, subject)) + "\n";
        Files.writeString(
                data.resolve(FILE),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** Notes of what will be replaced stay notes. */
    static void keep(Path from, Path to) throws IOException {
        if (Files.exists(from.resolve(FILE))) {
            Files.copy(from.resolve(FILE), to.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void carryOver() throws IOException {
        var file = data.resolve(FILE);
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            var note = JSON.readValue(line, Note.class);
            var details = Map.of("by", "command line", "at", note.at().toString());
            trail.record(null, note.by(), note.action(), note.subject(), details);
        }
        Files.deleteIfExists(file);
    }
}

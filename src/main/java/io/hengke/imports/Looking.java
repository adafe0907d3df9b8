package io.hengke.imports;

import io.hengke.ingest.FileChoice;
import io.hengke.ingest.FilePreview;
import io.hengke.ingest.FilePreview.Suggestion;
import io.hengke.ingest.Previews;
import io.hengke.ingest.Previews.Chosen;
import io.hengke.ingest.Previews.Saved;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at uploaded files: what they seem to be, with the help of mappings saved earlier. */
@Component
class Looking {

    private final ImportFolders folders;
    private final EngineRoom engines;
    private final SavedMappings mappings;

    Looking(ImportFolders folders, EngineRoom engines, SavedMappings mappings) {
        this.folders = folders;
        this.engines = engines;
        this.mappings = mappings;
    }

    /** A file with the choice that is suggested for it; null where no table fits. */
    record Look(FilePreview preview, @Nullable FileChoice choice) {}

    Look at(UUID upload, String name, Chosen chosen, UUID account) {
        var file = folders.files(upload).resolve(name);
        var work = folders.work(upload, "look-" + UUID.randomUUID());
        return engines.glance(work, engine -> {
            var first = Previews.of(engine, file, work, chosen, Saved.NONE);
            var saved = mappings.find(account, first.signature())
                    .filter(it -> chosen.table() == null || chosen.table().equals(it.table()));
            var preview = saved.map(it -> Previews.of(
                            engine,
                            file,
                            work,
                            new Chosen(it.table(), chosen.encoding(), chosen.delimiter()),
                            (_, _) -> it.columns()))
                    .orElse(first);
            return new Look(preview, suggested(preview, chosen, saved));
        });
    }

    private static @Nullable FileChoice suggested(FilePreview preview, Chosen chosen, Optional<SavedMapping> saved) {
        var table = preview.table();
        if (table == null) {
            return null;
        }
        Map<String, String> columns = new HashMap<>();
        for (var suggestion : preview.columns()) {
            var column = suggestion.column();
            // what a mapping leaves out on purpose stays out
            if (column != null && (saved.isEmpty() || suggestion.from().equals("saved"))) {
                columns.put(column, suggestion.header());
            }
        }
        var attributes = saved.map(SavedMapping::attributes)
                .orElseGet(() -> table.equals("customers") ? unused(preview) : List.of());
        return new FileChoice(preview.file(), table, columns, attributes, chosen.encoding(), chosen.delimiter());
    }

    private static List<String> unused(FilePreview preview) {
        return preview.columns().stream()
                .filter(it -> it.column() == null)
                .map(Suggestion::header)
                .distinct()
                .toList();
    }
}

package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of imports over HTTP. */
@RestController
@RequestMapping("/api/imports")
class HistoryController {

    private static final int LONGEST_PAGE = 200;

    private final History history;
    private final Uploads uploads;
    private final ImportRecords imports;
    private final ImportViews views;

    HistoryController(History history, Uploads uploads, ImportRecords imports, ImportViews views) {
        this.history = history;
        this.uploads = uploads;
        this.imports = imports;
        this.views = views;
    }

    /** @param open the caller's uploads that are not committed yet */
    record Page(List<ImportSummary> items, @Nullable Long next, List<ImportSummary> open) {}

    @GetMapping
    @Requires(Permission.IMPORT)
    @Operation(summary = "Lists the history of imports, latest first, and the caller's open uploads")
    Page list(
            Caller caller,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(defaultValue = "50") int limit) {
        var size = Math.clamp(limit, 1, LONGEST_PAGE);
        var items = imports.history(after == null ? Long.MAX_VALUE : after, size);
        return new Page(
                items.stream().map(views::summary).toList(),
                items.size() < size ? null : items.getLast().number(),
                after == null
                        ? imports.open(caller.account()).stream()
                                .map(views::summary)
                                .toList()
                        : List.of());
    }

    @GetMapping("/{id}")
    @Requires(Permission.IMPORT)
    @Operation(summary = "Shows one import with its files and what was found in them")
    ImportView show(Caller caller, @PathVariable UUID id) {
        return views.full(visible(id, caller), caller.language());
    }

    @PostMapping("/{id}/undo")
    @Requires(Permission.IMPORT)
    @Operation(summary = "Takes an import out of the history")
    ImportView undo(Caller caller, @PathVariable UUID id) {
        history.undo(id, caller);
        return show(caller, id);
    }

    @PostMapping("/{id}/redo")
    @Requires(Permission.IMPORT)
    @Operation(summary = "Puts an import that was undone back into the history")
    ImportView redo(Caller caller, @PathVariable UUID id) {
        history.redo(id, caller);
        return show(caller, id);
    }

    /** An open upload is its maker's alone; the history is for all who may import. */
    private ImportRecord visible(UUID id, Caller caller) {
        return imports.find(id).filter(it -> it.state() != ImportState.OPEN).orElseGet(() -> uploads.mine(id, caller));
    }
}

package io.hengke.imports;

import io.hengke.governance.Caller;
import io.hengke.governance.Permission;
import io.hengke.governance.Requires;
import io.hengke.ingest.Contract;
import io.hengke.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved mappings over HTTP. */
@RestController
@RequestMapping("/api/import-mappings")
class MappingController {

    private static final int LONGEST_NAME = 80;

    private final SavedMappings mappings;

    MappingController(SavedMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * @param signature of the headers, as the file's preview gives it
     * @param columns header by the column's English name
     * @param attributes headers kept as attributes of a customer
     */
    record NewMapping(
            @Nullable String name,
            @Nullable String table,
            @Nullable String signature,
            @Nullable Map<String, String> columns,
            @Nullable List<String> attributes,
            boolean isShared) {

        /** @throws Problem if something is missing or wrong */
        SavedMappings.Draft draft() {
            if (table == null || !Contract.has(table)) {
                throw new Problem("imports.table.not-found", String.valueOf(table));
            }
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME || signature == null) {
                throw new Problem("imports.mapping-name", LONGEST_NAME);
            }
            return new SavedMappings.Draft(
                    name,
                    table,
                    signature,
                    columns == null ? Map.of() : columns,
                    attributes == null ? List.of() : attributes,
                    isShared);
        }
    }

    record MappingList(List<SavedMapping> items) {}

    @GetMapping
    @Requires(Permission.IMPORT)
    @Operation(summary = "Lists the caller's own saved mappings and the shared ones")
    MappingList list(Caller caller) {
        return new MappingList(mappings.visibleTo(caller.account()));
    }

    @PostMapping
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Saves a mapping for files with the same headers")
    MappingList save(Caller caller, @RequestBody NewMapping mapping) {
        mappings.save(mapping.draft(), caller);
        return list(caller);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.IMPORT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a saved mapping")
    void delete(Caller caller, @PathVariable UUID id) {
        if (!mappings.delete(id, caller.account(), caller.may(Permission.SYSTEM_ADMIN))) {
            throw new Problem("imports.mapping.not-found");
        }
    }
}

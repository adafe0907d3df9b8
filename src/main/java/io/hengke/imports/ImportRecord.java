package io.hengke.imports;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored.
 *
 * @param number its place in the history; null while it is open
 * @param job the last check or commit; null if there was none
 * @param checkResult JSON of what the last check found; null if the files or choices changed since
 * @param result JSON of what committing found; null while it is open
 */
record ImportRecord(
        UUID id,
        @Nullable Long number,
        ImportState state,
        String source,
        UUID createdBy,
        String createdByName,
        Instant createdAt,
        @Nullable UUID job,
        @Nullable String checkResult,
        @Nullable String result,
        @Nullable String committedByName,
        @Nullable Instant committedAt,
        @Nullable String undoneByName,
        @Nullable Instant undoneAt) {}

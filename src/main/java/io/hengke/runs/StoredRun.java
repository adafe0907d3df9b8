package io.hengke.runs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is stored.
 *
 * @param job does the work; tells how far it has come
 * @param schedule what started it; null if a person did
 * @param publishedAt null until it is done
 * @param label names it by what went into it; null until it is done, as all that follow
 * @param headline JSON of {@link Headline}
 * @param inputs JSON of what went in
 * @param isPinned true if it is never pruned
 * @param prunedAt when its result was deleted; null if it is there
 */
record StoredRun(
        UUID id,
        UUID job,
        RunSettings settings,
        int modelVersion,
        int actionVersion,
        @Nullable UUID schedule,
        UUID startedBy,
        String startedByName,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable String label,
        @Nullable LocalDate asOf,
        @Nullable Headline headline,
        @Nullable String inputs,
        boolean isPinned,
        @Nullable Instant prunedAt) {

    /** True if its result can be read. */
    boolean isReadable() {
        return publishedAt != null && prunedAt == null;
    }
}

package io.hengke.runs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved costing model or plan of actions; it never changes.
 *
 * @param version counts up from 1; 0 is the built-in one
 * @param basedOn the version it was made from
 * @param text YAML, as its author wrote it
 * @param account who saved it; null for the built-in one, as the two that follow
 */
record ModelVersion(
        int version,
        int basedOn,
        String text,
        String comment,
        @Nullable UUID account,
        @Nullable String accountName,
        @Nullable Instant createdAt) {}

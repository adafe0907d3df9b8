package io.hengke.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is stored.
 *
 * @param input JSON it was started with
 * @param step key of the text of the present step; empty before the first
 * @param result JSON of what came of it; null unless done
 * @param problem JSON with {@code code} and {@code arguments} of what went wrong; null unless failed
 */
record JobRecord(
        UUID id,
        String kind,
        String input,
        JobState state,
        String step,
        long done,
        long total,
        @Nullable String result,
        @Nullable String problem,
        UUID startedBy,
        String startedByName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        boolean isCancelRequested,
        int attempts) {}

package io.hengke.runs;

import io.hengke.jobs.JobState;
import io.hengke.jobs.JobView.JobProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as readers see it.
 *
 * @param label names it by what went into it; null until it is done
 * @param isReadable true if its result is there
 * @param step what it is doing, in the reader's language
 * @param total 0 if the amount of work is not known
 * @param headline null until it is done, and for readers who may not see cost and margin of everybody
 * @param problem what went wrong; null unless it failed
 */
record RunView(
        UUID id,
        UUID jobId,
        JobState state,
        @Nullable String label,
        @Nullable LocalDate asOf,
        boolean isCurrent,
        boolean isPinned,
        boolean isReadable,
        String startedByName,
        @Nullable UUID schedule,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String step,
        long done,
        long total,
        int modelVersion,
        int actionVersion,
        RunSettings settings,
        @Nullable Headline headline,
        @Nullable JobProblem problem) {}

package io.hengke.runs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs by the calendar, as it is stored.
 *
 * @param nextAt when it is due; null while it is off or waits for imports
 * @param lastAt when it last started a run
 * @param account who made it: its runs are started in this name
 */
record Schedule(
        UUID id,
        Timing timing,
        RunSettings settings,
        boolean isOn,
        @Nullable Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable UUID lastRun,
        UUID account,
        String accountName) {}

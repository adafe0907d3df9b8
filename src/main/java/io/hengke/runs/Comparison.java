package io.hengke.runs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two runs beside each other.
 *
 * @param movement totals, where cost went, and who won and lost
 * @param channels what winning a customer cost, by channel, over all time
 * @param metrics of the catalogue, over all time and without dimensions
 * @param differences what went into the runs differently
 */
record Comparison(
        ComparedRun left,
        ComparedRun right,
        String currency,
        Movement movement,
        List<ComparedChannel> channels,
        List<ComparedMetric> metrics,
        List<RunDifference> differences) {

    /** One of the runs. */
    record ComparedRun(
            UUID id, @Nullable String label, @Nullable LocalDate asOf) {}

    /** A channel on both sides; null where a side does not have it. */
    record ComparedChannel(
            String channel, @Nullable Cac left, @Nullable Cac right) {}

    /** What winning customers cost; null where nobody was won. Minor units. */
    record Cac(
            long newCustomers,
            long costMinor,
            @Nullable Long cacPaidMinor,
            @Nullable Long cacLoadedMinor) {}

    /**
     * A metric on both sides; null where it has no value.
     *
     * @param better higher, lower or none
     */
    record ComparedMetric(
            String metric,
            String name,
            String unit,
            String better,
            @Nullable Double left,
            @Nullable Double right) {}

    /** What kind of thing went in. */
    enum DifferenceKind {
        INPUT,
        SETTING,
        MODEL,
        PROGRAM
    }

    /** Something that went in differently; empty where a side does not have it. */
    record RunDifference(DifferenceKind kind, String name, String left, String right) {}
}

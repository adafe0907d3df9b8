package io.hengke.jobs;

/** Where a job stands. */
public enum JobState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isFinal() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}

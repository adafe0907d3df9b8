package io.hengke.jobs;

/** Thrown into a job's work when someone has cancelled it. */
public final class JobCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobCancelled() {
        super("cancelled", null, false, false);
    }
}

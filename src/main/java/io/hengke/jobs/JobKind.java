package io.hengke.jobs;

import org.jspecify.annotations.Nullable;

/** A kind of work that runs in the background. */
public interface JobKind {

    /** Stable name, {@code <module>.<what>}; its text is in the module's messages under {@code <module>.job.<what>}. */
    String name();

    /**
     * Does the work. It may run again after a crash, so it must be safe to repeat.
     *
     * @return what the starter wants to know, written as JSON; null if nothing
     * @throws io.hengke.shared.Problem if the user can mend what is wrong; the job has failed then
     */
    @Nullable
    Object run(JobContext context) throws Exception;

    /** True for work that uses the whole machine: one such job runs at a time. */
    default boolean isHeavy() {
        return true;
    }
}

package io.hengke.shared;

/** Told how far long work has come; whoever runs the work decides how to show it. */
public interface Progress {

    /** Shows nothing. */
    Progress NONE = (step, done, total) -> {};

    /**
     * @param step key of the step's name in {@link Messages}, e.g. {@code ingest.step.reading}
     * @param done units done so far, e.g. bytes
     * @param total units in all; 0 if that is not known
     */
    void at(String step, long done, long total);

    /** Given what ends the present work at once, for whoever runs it and is told to stop. */
    default void stoppedBy(Runnable stop) {}
}

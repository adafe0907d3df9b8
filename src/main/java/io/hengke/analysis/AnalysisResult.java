package io.hengke.analysis;

/**
 * How a run ended.
 *
 * @param summary what a person reads on standard output, in the run's language
 * @param isRejected true if a file had too many rejected rows, so that nothing was analysed
 */
public record AnalysisResult(String summary, boolean isRejected) {}

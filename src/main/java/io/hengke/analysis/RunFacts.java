package io.hengke.analysis;

import java.time.LocalDate;

/**
 * What identifies a run, for what is written beside its files.
 *
 * @param runId names the run by what went into it
 * @param asOf last day of the analysis
 */
public record RunFacts(String runId, LocalDate asOf, AnalysisRequest request) {}

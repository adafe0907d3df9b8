/**
 * Pages: the chapters of the report and the metric catalogue as data, which the browser app shows.
 *
 * <p>{@link io.hengke.pages.RunPages} puts them into a run's result in every language: {@code pages/<language>/} holds
 * {@code index.json}, one file a chapter, {@code metrics.json} and {@code metrics.ndjson}. Serving them is reading files,
 * less what the caller may not see ({@code PageRights}).
 * Computes nothing: chapters come from {@link io.hengke.report.ReportPages}, metrics from
 * {@link io.hengke.scorecard.MetricPages}.
 */
@ApplicationModule(
        displayName = "Pages",
        allowedDependencies = {"analysis", "governance", "report", "results", "scorecard", "warehouse"})
@NullMarked
package io.hengke.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

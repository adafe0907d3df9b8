/**
 * Report: the page a manager reads first, as one self-contained HTML file and the same as PDF.
 *
 * <p>Reads the marts of the other modules through its own small marts ({@code report_*}) and what a run tells it in
 * {@link io.hengke.report.ReportContext}. It calculates no figure that a mart could hold and it writes no table.
 * Design: docs/adr/0006.
 */
@ApplicationModule(
        displayName = "Report",
        allowedDependencies = {
            "acquisition",
            "control",
            "costing",
            "customers",
            "engagement",
            "feedback",
            "ledger",
            "retention",
            "scorecard",
            "service",
            "statistics",
            "value",
            "warehouse"
        })
@NullMarked
package io.hengke.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

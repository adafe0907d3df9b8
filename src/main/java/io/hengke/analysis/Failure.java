package io.hengke.analysis;

import io.hengke.shared.Problem;
import io.hengke.warehouse.EngineFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Tells what the machine lacks from what we did wrong. */
final class Failure {

    private Failure() {}

    static RuntimeException explain(EngineFailed failure) {
        var reason = failure.reason();
        if (isDiskFull(reason)) {
            return problem(failure, "analysis.disk-full", firstLine(reason));
        }
        if (reason.contains("Out of Memory")) {
            return problem(failure, "analysis.out-of-memory");
        }
        if (reason.contains("Overflow") || reason.contains("out of range for the destination type INT64")) {
            return problem(failure, "analysis.amounts-too-large");
        }
        return failure;
    }

    /** Keeps the statement that failed, for the server's log. */
    private static Problem problem(EngineFailed failure, String code, Object... arguments) {
        var problem = new Problem(code, arguments);
        problem.initCause(failure);
        return problem;
    }

    static RuntimeException explain(IOException failure) {
        var reason = Objects.requireNonNullElse(failure.getMessage(), "");
        return isDiskFull(reason) ? new Problem("analysis.disk-full", reason) : new UncheckedIOException(failure);
    }

    private static boolean isDiskFull(String reason) {
        return reason.contains("No space left") || reason.contains("max_temp_directory_size");
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse(text);
    }
}

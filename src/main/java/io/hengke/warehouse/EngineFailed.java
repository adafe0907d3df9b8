package io.hengke.warehouse;

import java.sql.SQLException;
import java.util.Objects;

/** A statement the engine refused. Callers that can name the user's mistake turn it into a problem. */
public final class EngineFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EngineFailed(String sql, SQLException cause) {
        super("%s%nin: %s".formatted(cause.getMessage(), sql), cause);
    }

    /** What the engine itself said, without the statement. */
    public String reason() {
        return Objects.requireNonNullElse(Objects.requireNonNull(getCause()).getMessage(), "");
    }

    /** Whether another thread stopped the statement. */
    public boolean isInterrupted() {
        return reason().startsWith("INTERRUPT");
    }
}

package io.hengke.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the running server answers, one line of JSON after another; the last one is not a {@link Step}. */
record ControlAnswer(
        @Nullable Step step,
        Backup.@Nullable Result written,
        @Nullable Instant restored,
        @Nullable Refused refused) {

    record Step(String name, long done, long total) {}

    /** A problem, to be told in the language of whoever asked. */
    record Refused(String code, List<String> arguments) {}

    static ControlAnswer step(String name, long done, long total) {
        return new ControlAnswer(new Step(name, done, total), null, null, null);
    }

    static ControlAnswer written(Backup.Result result) {
        return new ControlAnswer(null, result, null, null);
    }

    static ControlAnswer restored(Instant madeAt) {
        return new ControlAnswer(null, null, madeAt, null);
    }

    static ControlAnswer refused(String code, List<Object> arguments) {
        return new ControlAnswer(
                null,
                null,
                null,
                new Refused(code, arguments.stream().map(String::valueOf).toList()));
    }
}

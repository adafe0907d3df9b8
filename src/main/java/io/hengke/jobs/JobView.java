package io.hengke.jobs;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job as its starter sees it.
 *
 * @param title what kind of work it is, in the reader's language
 * @param step what it is doing, in the reader's language; empty before it starts
 * @param total 0 if the amount of work is not known
 * @param result what came of it, as the kind says; null unless done
 * @param problem what went wrong; null unless failed
 */
public record JobView(
        UUID id,
        String kind,
        String title,
        JobState state,
        String step,
        long done,
        long total,
        @Nullable JsonNode result,
        @Nullable JobProblem problem,
        String startedByName,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** What a user can read of a failure: a stable code and a sentence. */
    public record JobProblem(String code, String detail) {}

    static JobView of(JobRecord job, Language language, JsonMapper json) {
        var messages = Messages.in(language);
        return new JobView(
                job.id(),
                job.kind(),
                messages.find(titleKey(job.kind())).orElse(job.kind()),
                job.state(),
                job.step().isEmpty() ? "" : messages.find(job.step()).orElse(job.step()),
                job.done(),
                job.total(),
                job.result() == null ? null : json.readTree(job.result()),
                job.problem() == null ? null : problem(json.readTree(job.problem()), messages),
                job.startedByName(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt());
    }

    private static String titleKey(String kind) {
        return kind.replaceFirst("\\.", ".job.");
    }

    private static JobProblem problem(JsonNode problem, Messages messages) {
        var code = problem.path("code").asString();
        var arguments =
                problem.path("arguments").valueStream().map(JsonNode::asString).toArray();
        return new JobProblem(code, messages.find(code, arguments).orElse(code));
    }
}

package io.hengke.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Answers of an immutable run, kept so that a count or a page asked for again costs nothing. */
final class RecentAnswers {

    private static final int KEPT = 1_000;

    /** A statement with its parameters. */
    private record Question(String sql, List<Object> parameters) {}

    private final Map<Question, Object> answers = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Object> eldest) {
            return size() > KEPT;
        }
    };

    @SuppressWarnings("unchecked") // the same statement is always read into the same type
    <T> T answer(String sql, List<Object> parameters, Supplier<T> query) {
        var question = new Question(sql, List.copyOf(parameters));
        synchronized (answers) {
            var known = answers.get(question);
            if (known != null) {
                return (T) known;
            }
        }
        var answer = query.get();
        synchronized (answers) {
            answers.put(question, answer);
        }
        return answer;
    }
}

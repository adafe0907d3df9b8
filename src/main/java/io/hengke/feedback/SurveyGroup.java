package io.hengke.feedback;

import io.hengke.warehouse.Engine;
import java.util.List;

/** A row of int_feedback_group: the answers to a question in one of its segments. */
record SurveyGroup(
        String question, Measure measure, String dimension, String segment, AnswerCounts counts, Scale scale) {

    static List<SurveyGroup> read(Engine engine) {
        return engine.query(
                """
            select question, measure, dimension, segment, answers, best, worst, sum_milli, sum_of_squares_micro,
                least_milli, greatest_milli
            from int_feedback_group order by question, dimension, segment
            """,
                row -> new SurveyGroup(
                        row.getString(1),
                        Measure.of(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        new AnswerCounts(
                                row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)),
                        Scale.holding(row.getLong(10) / 1e3, row.getLong(11) / 1e3)));
    }

    boolean isEnough() {
        return measure.isEnough(counts);
    }

    Estimate estimate() {
        return measure.estimate(counts);
    }
}

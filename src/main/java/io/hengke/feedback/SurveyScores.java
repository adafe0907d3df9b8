package io.hengke.feedback;

import io.hengke.shared.Language;
import io.hengke.shared.Refusal;
import io.hengke.statistics.MultipleTests;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ResultRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores of each question with their intervals, their changes between periods, and the segments that stand out.
 *
 * <p>Writes {@code feedback_score} (question, dimension, segment), {@code feedback_change} (each month and each quarter
 * against the last one before that can be compared) and {@code feedback_point} (a segment against all other answers; {@code lift} is what it adds to
 * the overall score). Differences are tested by {@link Comparison}; chances are raised for the number of comparisons of the
 * same question (Holm). Scores of NPS: −100 to 100; of CSAT: a share; of others: the mean on their own scale.
 */
public final class SurveyScores implements Kernel {

    /** Above it a difference may be chance. */
    static final double LEVEL = 0.05;

    /** Below it a score is not near enough to normal for the test. */
    static final long LEAST_COMPARED = 30;

    private static final List<String> PERIODS = List.of("month", "quarter");

    @Override
    public String name() {
        return "survey-scores";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_feedback_group");
    }

    @Override
    public Set<String> writes() {
        return Set.of("feedback_score", "feedback_change", "feedback_point");
    }

    @Override
    public void run(Engine engine) {
        var groups = SurveyGroup.read(engine);
        writeScores(groups).write(engine);
        writeChanges(groups).write(engine);
        writePoints(groups).write(engine);
    }

    private static ResultRows writeScores(List<SurveyGroup> groups) {
        var rows = new ResultRows("feedback_score", """
            question varchar not null, measure varchar not null, dimension varchar not null, segment varchar not null,
            answers bigint not null, best bigint not null, worst bigint not null,
            score double, standard_error double, low double, high double, reason_zh varchar, reason_en varchar""");
        groups.forEach(it -> {
            var counts = it.counts();
            var estimate = it.isEnough() ? it.estimate() : null;
            var refusal = Refusal.of(
                    "feedback.refused.answers",
                    (long) counts.answers(),
                    it.measure().leastAnswers());
            rows.add(
                    it.question(),
                    it.measure().code(),
                    it.dimension(),
                    it.segment(),
                    (long) counts.answers(),
                    (long) counts.best(),
                    (long) counts.worst(),
                    estimate == null ? null : (Double) estimate.value(),
                    estimate == null ? null : (Double) estimate.standardError(),
                    estimate == null ? null : (Double) estimate.low(),
                    estimate == null ? null : (Double) estimate.high(),
                    estimate == null ? refusal.in(Language.ZH) : null,
                    estimate == null ? refusal.in(Language.EN) : null);
        });
        return rows;
    }

    private static ResultRows writeChanges(List<SurveyGroup> groups) {
        var rows = new ResultRows("feedback_change", """
            question varchar not null, measure varchar not null, dimension varchar not null, segment varchar not null,
            previous varchar not null, answers bigint not null, previous_answers bigint not null,
            score double not null, previous_score double not null, difference double not null,
            standard_error double not null, chance double, chance_adjusted double, is_significant boolean not null""");
        families(groups).forEach(family -> {
            var pairs = new ArrayList<Pair>();
            for (var dimension : PERIODS) {
                var periods = family.stream()
                        .filter(it -> it.dimension().equals(dimension) && isComparable(it.counts()))
                        .toList();
                for (var i = 1; i < periods.size(); i++) {
                    var before = periods.get(i - 1);
                    pairs.add(Pair.of(periods.get(i), before.segment(), before.counts()));
                }
            }
            judged(
                    pairs,
                    (it, chance) -> rows.add(
                            it.group.question(),
                            it.group.measure().code(),
                            it.group.dimension(),
                            it.group.segment(),
                            it.other,
                            (long) it.group.counts().answers(),
                            (long) it.otherCounts.answers(),
                            it.group.estimate().value(),
                            it.group.measure().estimate(it.otherCounts).value(),
                            it.comparison.difference(),
                            it.comparison.standardError(),
                            it.comparison.chance(),
                            chance,
                            chance != null && chance < LEVEL));
        });
        return rows;
    }

    private static ResultRows writePoints(List<SurveyGroup> groups) {
        var rows = new ResultRows("feedback_point", """
            question varchar not null, measure varchar not null, dimension varchar not null, segment varchar not null,
            answers bigint not null, rest_answers bigint not null, score double not null, rest_score double not null,
            difference double not null, lift double not null, chance double, chance_adjusted double,
            side varchar not null""");
        families(groups).forEach(family -> {
            var all = family.stream().filter(it -> it.dimension().equals("all")).findFirst();
            var pairs = family.stream()
                    .filter(it -> all.isPresent()
                            && !it.dimension().equals("all")
                            && !it.dimension().equals("quarter"))
                    .filter(it -> isComparable(it.counts())
                            && isComparable(all.orElseThrow().counts().minus(it.counts())))
                    .map(it -> Pair.of(it, "", all.orElseThrow().counts().minus(it.counts())))
                    .toList();
            judged(
                    pairs,
                    (it, chance) -> rows.add(
                            it.group.question(),
                            it.group.measure().code(),
                            it.group.dimension(),
                            it.group.segment(),
                            (long) it.group.counts().answers(),
                            (long) it.otherCounts.answers(),
                            it.group.estimate().value(),
                            it.group.measure().estimate(it.otherCounts).value(),
                            it.comparison.difference(),
                            it.lift(),
                            it.comparison.chance(),
                            chance,
                            chance == null || chance >= LEVEL
                                    ? "none"
                                    : it.comparison.difference() > 0 ? "high" : "low"));
        });
        return rows;
    }

    private static boolean isComparable(AnswerCounts counts) {
        return counts.answers() >= LEAST_COMPARED;
    }

    /** The groups of each question: what is compared together. */
    private static List<List<SurveyGroup>> families(List<SurveyGroup> groups) {
        var families = new ArrayList<List<SurveyGroup>>();
        groups.forEach(it -> {
            if (families.isEmpty() || !families.getLast().getFirst().question().equals(it.question())) {
                families.add(new ArrayList<>());
            }
            families.getLast().add(it);
        });
        return families;
    }

    /** Hands each pair on with its chance raised for the number of pairs that have one. */
    private static void judged(List<Pair> pairs, Verdict verdict) {
        var chances = pairs.stream()
                .mapToDouble(it -> it.comparison.chance())
                .filter(Double::isFinite)
                .toArray();
        var adjusted = MultipleTests.holm(chances);
        var next = 0;
        for (var pair : pairs) {
            verdict.on(pair, Double.isFinite(pair.comparison.chance()) ? (Double) adjusted[next++] : null);
        }
    }

    private interface Verdict {
        void on(Pair pair, @Nullable Double chance);
    }

    private record Pair(SurveyGroup group, String other, AnswerCounts otherCounts, Comparison comparison) {

        static Pair of(SurveyGroup group, String other, AnswerCounts otherCounts) {
            var measure = group.measure();
            return new Pair(group, other, otherCounts, Comparison.of(group.estimate(), measure.estimate(otherCounts)));
        }

        /** What the segment adds to the score of all, against the score of the rest. */
        double lift() {
            var share = group.counts().answers() / (group.counts().answers() + otherCounts.answers());
            return share * comparison.difference();
        }
    }
}

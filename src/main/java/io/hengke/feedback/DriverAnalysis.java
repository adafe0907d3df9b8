package io.hengke.feedback;

import io.hengke.shared.Refusal;
import io.hengke.statistics.RelativeImportance;
import java.util.Optional;
import org.hipparchus.distribution.continuous.FDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How much each driver question matters to an overall judgement, with the error of that.
 *
 * <p>Errors by leaving out one of the folds at a time (delete-a-group jackknife, Kott 2001), customers staying whole: they
 * may answer several times.
 */
final class DriverAnalysis {

    /** Fewer folds say nothing of the error. */
    private static final int LEAST_FOLDS = 5;

    private final DriverSums sums;
    private final RelativeImportance importance;
    private final double @Nullable [] reach;

    private DriverAnalysis(DriverSums sums, RelativeImportance importance, double @Nullable [] reach) {
        this.sums = sums;
        this.importance = importance;
        this.reach = reach;
    }

    /** Respondents needed for a regression on this many questions: 50 and 8 for each (Green 1991). */
    static long leastAnswers(int questions) {
        return 50L + 8L * questions;
    }

    /** Why the answers determine no importance; empty where they do. */
    static Optional<Refusal> refusal(DriverSums sums) {
        var questions = sums.questions().size();
        if (sums.answers() < leastAnswers(questions)) {
            return Optional.of(
                    Refusal.of("feedback.refused.drivers", sums.answers(), leastAnswers(questions), questions));
        }
        var importance = RelativeImportance.of(sums.all().moments());
        if (importance.isEmpty()) {
            return Optional.of(Refusal.of("feedback.refused.collinear"));
        }
        var chance = chance(importance.get().rSquared(), questions, sums.answers());
        return chance < 0.05
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        "feedback.refused.unexplained",
                        "%.1f%%".formatted(100 * importance.get().rSquared())));
    }

    /** @param sums which {@link #refusal} does not refuse */
    static DriverAnalysis of(DriverSums sums) {
        var importance = RelativeImportance.of(sums.all().moments()).orElseThrow();
        return new DriverAnalysis(sums, importance, reach(sums, importance));
    }

    RelativeImportance importance() {
        return importance;
    }

    /** Share of what is explained that is owed to a question: LMG ÷ R². */
    double share(int question) {
        return share(importance, question);
    }

    /** Lower end of the 95 % interval of the share; not a number where the answers are too few to tell. */
    double low(int question) {
        return reach == null ? Double.NaN : Math.max(0, share(question) - reach[question]);
    }

    double high(int question) {
        return reach == null ? Double.NaN : Math.min(1, share(question) + reach[question]);
    }

    DriverSums sums() {
        return sums;
    }

    private static double share(RelativeImportance importance, int question) {
        return importance.lmg(question).orElseThrow() / importance.rSquared();
    }

    /** The F test of the whole regression. */
    private static double chance(double rSquared, int questions, long answers) {
        var rest = answers - questions - 1;
        if (rSquared >= 1) {
            return 0;
        }
        var f = rSquared / questions / ((1 - rSquared) / rest);
        return 1 - new FDistribution(questions, rest).cumulativeProbability(f);
    }

    private static double @Nullable [] reach(DriverSums sums, RelativeImportance all) {
        var questions = sums.questions().size();
        var folds = sums.folds().size();
        var squares = new double[questions];
        if (folds < LEAST_FOLDS) {
            return null;
        }
        for (var fold : sums.folds()) {
            var without = RelativeImportance.of(sums.all().plus(fold, -1).moments());
            if (without.isEmpty() || !(without.get().rSquared() > 0)) {
                return null;
            }
            for (var j = 0; j < questions; j++) {
                var difference = share(without.get(), j) - share(all, j);
                squares[j] += difference * difference;
            }
        }
        var t = new TDistribution(folds - 1).inverseCumulativeProbability(0.975);
        for (var j = 0; j < questions; j++) {
            squares[j] = t * Math.sqrt((folds - 1.0) / folds * squares[j]);
        }
        return squares;
    }
}

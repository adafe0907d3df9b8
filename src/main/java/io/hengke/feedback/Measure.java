package io.hengke.feedback;

import io.hengke.statistics.Normal;
import java.util.Locale;
import org.hipparchus.distribution.continuous.TDistribution;

/** How answers to a question become a score. */
enum Measure {

    /** Net promoters, −100 to 100; shown from 30 answers on. */
    NPS(30) {
        @Override
        Estimate estimate(AnswerCounts counts) {
            var score = new NetPromoterScore(counts.best(), counts.worst(), counts.answers());
            var band = score.adjusted(CONFIDENCE);
            return new Estimate(score.value(), score.standardError(), band.low(), band.high());
        }
    },

    /**
     * Share of the best two of five answers. Interval: adjusted Wald for a share (Agresti, Coull 1998), z² answers added,
     * half of them good.
     */
    CSAT(10) {
        @Override
        Estimate estimate(AnswerCounts counts) {
            var z = Normal.quantile(0.5 + CONFIDENCE / 2);
            var n = counts.answers();
            var share = counts.best() / n;
            var all = n + z * z;
            var centre = (counts.best() + z * z / 2) / all;
            var reach = z * Math.sqrt(centre * (1 - centre) / all);
            return new Estimate(
                    share,
                    Math.sqrt(share * (1 - share) / n),
                    Math.max(0, centre - reach),
                    Math.min(1, centre + reach));
        }
    },

    /** The mean, on the question's own scale. Interval: Student's t. */
    MEAN(10) {
        @Override
        Estimate estimate(AnswerCounts counts) {
            var n = counts.answers();
            var mean = counts.sumMilli() / 1e3 / n;
            var variance = Math.max(0, (counts.sumOfSquaresMicro() / 1e6 - n * mean * mean) / (n - 1));
            var error = Math.sqrt(variance / n);
            var reach = new TDistribution(n - 1).inverseCumulativeProbability(0.5 + CONFIDENCE / 2) * error;
            return new Estimate(mean, error, mean - reach, mean + reach);
        }
    };

    /** Of every interval. */
    static final double CONFIDENCE = 0.95;

    private final long leastAnswers;

    Measure(long leastAnswers) {
        this.leastAnswers = leastAnswers;
    }

    /** @param code nps, csat or mean */
    static Measure of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Below it no score is shown. */
    long leastAnswers() {
        return leastAnswers;
    }

    boolean isEnough(AnswerCounts counts) {
        return counts.answers() >= leastAnswers;
    }

    /** @param counts of enough answers */
    abstract Estimate estimate(AnswerCounts counts);
}

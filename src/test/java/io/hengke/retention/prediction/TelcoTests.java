package io.hengke.retention.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hengke.statistics.LogisticRegression;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** IBM's sample of telephone customers, five folds by row mod 5: what is honestly to be had is an AUC of .845 to .85. */
class TelcoTests {

    private static final Offset<Double> DIGITS = within(5.1e-7);

    @Test
    void logisticRegressionInSample() throws IOException {
        var telco = Telco.read();
        var fit = LogisticRegression.fit(telco.rows(), telco.hasLeft(), 0);

        assertThat(fit.logLikelihood()).isCloseTo(-2914.199166, DIGITS);
        assertThat(Arrays.copyOf(fit.coefficients(), 9))
                .containsExactly(
                        new double[] {
                            -.637142, -.723948, 3.556595, 1.798512, -.664928, -1.379853, -4.074182, .328239, .30482
                        },
                        DIGITS);
        var quality = Quality.of(probabilities(telco, fit), telco.hasLeft());
        assertThat(quality.leavers()).isEqualTo(1869);
        assertFigures(quality, .848449, 2.8905, .413772, .134183, .014886, 10.349141, .512358);
    }

    @Test
    void logisticRegressionOnUnseenFolds() throws IOException {
        var telco = Telco.read();
        var quality = Quality.of(
                unseen(telco, 5, (rows, hasLeft) -> {
                    var fit = LogisticRegression.fit(at(telco.rows(), rows), hasLeft, 0);
                    return place -> fit.probability(telco.rows()[place]);
                }),
                telco.hasLeft());

        assertFigures(quality, .845382, 2.8798, .417288, .135401, .012665, 10.309527, .518474);
    }

    @Test
    void boostedTreesOnUnseenFolds() throws IOException {
        assumeTrue(BoostedTrees.isAvailable(), "Skipped: no native library for this machine");
        var telco = Telco.read();
        var rows = telco.floats();
        var quality = Quality.of(
                unseen(telco, 5, (places, hasLeft) -> {
                    var model = BoostedTrees.fit(at(rows, places), hasLeft);
                    return place -> LogisticRegression.probability(model.score(rows[place]));
                }),
                telco.hasLeft());

        assertThat(quality.auc()).isGreaterThanOrEqualTo(.845);
        assertThat(quality.calibrationError()).isLessThanOrEqualTo(.015);
    }

    /** The approach in use: trees fitted to some of the rows and calibrated on others; here every fourth row. */
    @Test
    void calibratedTreesOnUnseenFolds() throws IOException {
        assumeTrue(BoostedTrees.isAvailable(), "Skipped: no native library for this machine");
        var telco = Telco.read();
        var rows = telco.floats();
        var quality = Quality.of(
                unseen(telco, 5, (places, hasLeft) -> {
                    var inner = new Folds(4);
                    var fitted = inner.rest(places.length, 3);
                    var model = BoostedTrees.fit(at(at(rows, places), fitted), inner.rest(hasLeft, 3));
                    var calibration = calibrate(model, at(rows, places), hasLeft);
                    return place -> calibration.probability(model.score(rows[place]));
                }),
                telco.hasLeft());

        assertThat(quality.auc()).isGreaterThanOrEqualTo(.845);
        assertThat(quality.calibrationError()).isLessThanOrEqualTo(.015);
    }

    /** On every fourth row, which the model has not seen. */
    private static Calibration calibrate(RiskModel model, float[][] rows, boolean[] hasLeft) {
        var scores = new double[rows.length / 4];
        var outcomes = new boolean[scores.length];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = model.score(rows[4 * i + 3]);
            outcomes[i] = hasLeft[4 * i + 3];
        }
        return Calibration.fit(scores, outcomes);
    }

    private static void assertFigures(
            Quality quality,
            double auc,
            double lift,
            double logLoss,
            double brier,
            double calibrationError,
            double profit,
            double contacted) {
        assertThat(quality.auc()).isCloseTo(auc, DIGITS);
        assertThat(quality.lift()).isCloseTo(lift, within(5.1e-5));
        assertThat(quality.logLoss()).isCloseTo(logLoss, DIGITS);
        assertThat(quality.brier()).isCloseTo(brier, DIGITS);
        assertThat(quality.calibrationError()).isCloseTo(calibrationError, DIGITS);
        assertThat(quality.profit().perCustomer()).isCloseTo(profit, DIGITS);
        assertThat(quality.profit().contacted()).isCloseTo(contacted, DIGITS);
    }

    /** Probability of the row in that place. */
    private interface Prediction {
        double of(int place);
    }

    private static double[] unseen(Telco telco, int count, BiFunction<int[], boolean[], Prediction> fitting) {
        var folds = new Folds(count);
        var probabilities = new double[telco.rows().length];
        for (var fold = 0; fold < count; fold++) {
            var prediction = fitting.apply(folds.rest(probabilities.length, fold), folds.rest(telco.hasLeft(), fold));
            for (var i = fold; i < probabilities.length; i += count) {
                probabilities[i] = prediction.of(i);
            }
        }
        return probabilities;
    }

    private static double[] probabilities(Telco telco, LogisticRegression fit) {
        return Arrays.stream(telco.rows()).mapToDouble(fit::probability).toArray();
    }

    private static double[][] at(double[][] rows, int[] places) {
        return IntStream.of(places).mapToObj(it -> rows[it]).toArray(double[][]::new);
    }

    private static float[][] at(float[][] rows, int[] places) {
        return IntStream.of(places).mapToObj(it -> rows[it]).toArray(float[][]::new);
    }
}

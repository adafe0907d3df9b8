package io.hengke.retention.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import org.junit.jupiter.api.Test;

/** Scores and contributions of both models. */
class RiskModelTests {

    private final float[][] rows = new float[600][4];
    private final boolean[] hasLeft = new boolean[600];

    RiskModelTests() {
        var random = new SplittableRandom(4);
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < 3; j++) {
                rows[i][j] = (float) random.nextGaussian();
            }
            rows[i][3] = 7;
            hasLeft[i] = rows[i][0] + rows[i][1] * rows[i][2] + random.nextGaussian() > .5;
        }
    }

    /** Trees, scores and TreeSHAP as XGBoost's own, which works in single precision. */
    @Test
    void scoresAndContributionsAsXgboostItself() throws Exception {
        assumeTrue(BoostedTrees.isAvailable(), "Skipped: no native library for this machine");
        var labels = new float[rows.length];
        var flat = new float[rows.length * 4];
        for (var i = 0; i < rows.length; i++) {
            labels[i] = hasLeft[i] ? 1 : 0;
            System.arraycopy(rows[i], 0, flat, 4 * i, 4);
        }
        var matrix = new DMatrix(flat, rows.length, 4, Float.NaN);
        matrix.setLabel(labels);
        var booster = XGBoost.train(
                matrix,
                Map.of("objective", "binary:logistic", "base_score", .5, "max_depth", 3, "nthread", 1, "verbosity", 0),
                20,
                Map.of(),
                null,
                null);
        var margins = booster.predict(matrix, true);
        var theirs = booster.predictContrib(matrix, 0);
        var model = TreeEnsemble.parse(booster.getModelDump("", true, "json"), 0);
        var ours = new double[4];
        for (var i = 0; i < rows.length; i++) {
            model.explain(rows[i], ours);
            assertThat(model.score(rows[i])).isCloseTo(margins[i][0], within(2e-6));
            for (var j = 0; j < 4; j++) {
                assertThat(ours[j]).isCloseTo(theirs[i][j], within(1e-5));
            }
        }
        assertThat(model.expectedScore()).isCloseTo(theirs[0][4], within(1e-5));
        booster.dispose();
        matrix.dispose();
    }

    @Test
    void contributionsAddUpToTheScore() {
        for (var model : new RiskModel[] {
            StandardisedLogit.fit(rows, hasLeft),
            BoostedTrees.isAvailable() ? BoostedTrees.fit(rows, hasLeft) : StandardisedLogit.fit(rows, hasLeft)
        }) {
            var contributions = new double[4];
            for (var row : rows) {
                model.explain(row, contributions);
                assertThat(model.expectedScore() + contributions[0] + contributions[1] + contributions[2])
                        .isCloseTo(model.score(row), within(1e-9));
                assertThat(contributions[3]).isZero(); // it never varies
            }
        }
    }

    /** The trees' own dump of one split: two leaves, weights by cover. */
    @Test
    void aSingleSplitByHand() {
        var model = TreeEnsemble.parse(new String[] {"""
                {"nodeid": 0, "depth": 0, "split": "f1", "split_condition": 2.5, "yes": 1, "no": 2, "missing": 2, "cover": 40,
                 "children": [{"nodeid": 1, "leaf": -0.4, "cover": 10}, {"nodeid": 2, "leaf": 0.8, "cover": 30}]}"""}, 0.1);
        var contributions = new double[2];
        model.explain(new float[] {9, 2}, contributions);

        assertThat(model.expectedScore()).isCloseTo(.1 + .5, within(1e-12));
        assertThat(model.score(new float[] {9, 2})).isCloseTo(.1 - .4, within(1e-12));
        assertThat(model.score(new float[] {9, 2.5f})).isCloseTo(.1 + .8, within(1e-12));
        assertThat(contributions).containsExactly(new double[] {0, -.9}, within(1e-12));
    }

    @Test
    void classesThatPartPerfectlyStayFinite() {
        for (var i = 0; i < rows.length; i++) {
            hasLeft[i] = rows[i][0] > 0;
        }
        assertThat(StandardisedLogit.fit(rows, hasLeft).score(rows[0])).isFinite();
    }
}

package io.hengke.retention.prediction;

import java.util.HashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Gradient boosting of small trees on the logistic loss (Chen and Guestrin 2016), trained by XGBoost on one thread.
 *
 * <p>XGBoost is native code and not on every machine; only training needs it. Scores and contributions are worked out here.
 */
public final class BoostedTrees {

    /** Trees, levels of a tree, and how much of each tree counts. */
    public static final int TREES = 120;

    public static final int LEVELS = 3;

    public static final double LEARNING_RATE = 0.05;

    private BoostedTrees() {}

    /** Whether this machine can train them. */
    public static boolean isAvailable() {
        try {
            new DMatrix(new float[] {0}, 1, 1, Float.NaN).dispose();
            return true;
        } catch (XGBoostError | LinkageError e) {
            return false;
        }
    }

    /**
     * The same rows give the same model. At most 63 predictors, all finite; both classes must occur.
     *
     * @throws IllegalStateException where the machine cannot train: see {@link #isAvailable}
     */
    public static RiskModel fit(float[][] rows, boolean[] hasLeft) {
        var labels = new float[rows.length];
        var leavers = 0;
        for (var i = 0; i < labels.length; i++) {
            labels[i] = hasLeft[i] ? 1 : 0;
            leavers += hasLeft[i] ? 1 : 0;
        }
        var baseRate = leavers / (double) rows.length;
        try {
            var matrix = new DMatrix(flat(rows), rows.length, rows[0].length, Float.NaN);
            try {
                matrix.setLabel(labels);
                var booster = XGBoost.train(matrix, settings(baseRate), TREES, Map.of(), null, null);
                try {
                    // the base is held in single precision there, so the same is taken here
                    var base = (double) (float) baseRate;
                    return TreeEnsemble.parse(booster.getModelDump("", true, "json"), Math.log(base / (1 - base)));
                } finally {
                    booster.dispose();
                }
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("The trees could not be trained", e);
        }
    }

    private static Map<String, Object> settings(double baseRate) {
        var settings = new HashMap<String, Object>();
        settings.put("objective", "binary:logistic");
        settings.put("base_score", baseRate);
        settings.put("tree_method", "hist");
        settings.put("max_depth", LEVELS);
        settings.put("eta", LEARNING_RATE);
        settings.put("min_child_weight", 5);
        settings.put("nthread", 1);
        settings.put("seed", 1);
        settings.put("verbosity", 0);
        return settings;
    }

    private static float[] flat(float[][] rows) {
        var width = rows[0].length;
        var flat = new float[rows.length * width];
        for (var i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, flat, i * width, width);
        }
        return flat;
    }
}

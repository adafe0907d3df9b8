package io.hengke.retention;

import io.hengke.retention.ChurnApproach.Fit;
import io.hengke.retention.prediction.BoostedTrees;
import io.hengke.retention.prediction.Quality;
import io.hengke.retention.prediction.StandardisedLogit;
import io.hengke.statistics.FittedModel;
import tools.jackson.databind.node.ObjectNode;

/** What {@code models.json} says of a churn model: data, windows, base rates, and the figures of the test. */
record ModelCard(FittedModel model, ChurnWindows windows) {

    ModelCard fitted(Fit fit, ChurnRows training, ChurnRows calibration) {
        if (fit.model() instanceof StandardisedLogit logit) {
            for (var predictor : Predictor.values()) {
                model.parameter(predictor.column(), logit.coefficient(predictor.place()));
            }
        } else {
            model.parameter("trees", BoostedTrees.TREES)
                    .parameter("levels", BoostedTrees.LEVELS)
                    .parameter("learning_rate", BoostedTrees.LEARNING_RATE);
        }
        model.rows(training.size()).window(windows.from(), windows.on(2));
        model.object("window", it -> it.put("horizon_days", windows.horizonDays()));
        model.object("training", it -> count(it, training));
        model.object("calibration", it -> {
            count(it, calibration);
            it.put("from", windows.on(2).toString()).put("to", windows.on(1).toString());
            it.put("method", fit.calibration().name());
            FittedModel.put(it, "log_loss", fit.laterLoss());
        });
        return this;
    }

    ModelCard tested(ChurnRows test, Quality quality) {
        model.object("holdout", it -> {
            count(it, test);
            it.put("from", windows.on(1).toString()).put("to", windows.on(0).toString());
            FittedModel.put(it, "auc", quality.auc());
            FittedModel.put(it, "lift_10", quality.lift());
            FittedModel.put(it, "log_loss", quality.logLoss());
            FittedModel.put(it, "brier", quality.brier());
            FittedModel.put(it, "calibration_error", quality.calibrationError());
            FittedModel.put(it, "empc", quality.profit().perCustomer());
            FittedModel.put(it, "empc_contacted", quality.profit().contacted());
        });
        return this;
    }

    private static void count(ObjectNode object, ChurnRows rows) {
        object.put("customers", rows.size()).put("leavers", rows.leavers());
        FittedModel.put(object, "base_rate", rows.leavers() / (double) rows.size());
    }
}

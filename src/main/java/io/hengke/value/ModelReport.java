package io.hengke.value;

import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.value.likelihood.Estimate;
import io.hengke.value.purchase.Accuracy;
import java.time.LocalDate;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Puts a purchase or spend model into words of {@code models.json}: one object per model. */
final class ModelReport {

    private final FittedModel model;

    ModelReport(String name) {
        model = FittedModel.named(name);
    }

    ModelReport estimate(Estimate estimate) {
        for (var i = 0; i < estimate.names().size(); i++) {
            model.parameter(estimate.names().get(i), estimate.values().get(i));
            if (!estimate.isFlat()) {
                model.standardError(estimate.names().get(i), estimate.standardError(i));
            }
        }
        model.logLikelihood(estimate.logLikelihood());
        model.fields(it -> it.put("converged", estimate.isConverged()));
        model.figure("gradient_norm", estimate.gradient());
        return this;
    }

    ModelReport rows(double customers, int distinct) {
        model.rows((long) customers).fields(it -> it.put("distinct_rows", distinct));
        return this;
    }

    ModelReport window(ValueWindow window) {
        model.window(window.from(), window.asOf()).object("window", it -> {
            it.put("time_unit", "week");
            FittedModel.put(it, "weeks", window.weeks());
        });
        return this;
    }

    /**
     * @param k phases between two purchases
     * @param fittedTo last day it was fitted to
     */
    ModelReport phases(int k, LocalDate fittedTo) {
        model.parameter("k", k).fields(it -> it.put("fitted_to", fittedTo.toString()));
        return this;
    }

    ModelReport currency(String currency) {
        model.text("currency", currency);
        return this;
    }

    ModelReport correlation(double correlation) {
        model.figure("frequency_value_correlation", correlation);
        return this;
    }

    ModelReport holdout(ValueWindow window, Accuracy orders) {
        return holdout(window, (long) orders.customers(), "repeat_orders", measured -> {
            FittedModel.put(measured, "actual", orders.actual());
            FittedModel.put(measured, "expected", orders.expected());
            FittedModel.put(measured, "mean_absolute_error", orders.meanAbsoluteError());
            FittedModel.put(measured, "root_mean_square_error", orders.rootMeanSquareError());
            FittedModel.put(measured, "correlation", orders.correlation());
        });
    }

    ModelReport holdout(ValueWindow window, BackTest.Revenue revenue) {
        return holdout(window, revenue.customers(), "revenue_minor", measured -> {
            measured.put("actual", revenue.actual());
            measured.put("expected", revenue.expected());
            FittedModel.put(measured, "mean_absolute_error", revenue.meanError());
            FittedModel.put(measured, "root_mean_square_error", revenue.squareError());
            FittedModel.put(measured, "correlation", revenue.correlation());
        });
    }

    private ModelReport holdout(ValueWindow window, long customers, String measure, Consumer<ObjectNode> filling) {
        model.object(
                "holdout",
                it -> filling.accept(it.put("from", window.from().toString())
                        .put("fitted_to", window.split().toString())
                        .put("forecast_to", window.asOf().toString())
                        .put("customers", customers)
                        .putObject(measure)));
        return this;
    }

    ModelReport holdoutRefused(Refusal refusal) {
        model.holdoutRefused(refusal);
        return this;
    }

    ModelReport chosen(boolean isChosen) {
        model.chosen(isChosen);
        return this;
    }

    ModelReport refused(Refusal refusal) {
        model.refused(refusal);
        return this;
    }

    FittedModel model() {
        return model;
    }
}

package io.hengke.value;

import io.hengke.value.purchase.Accuracy;
import io.hengke.value.purchase.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntToDoubleFunction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts a fitted model into words of {@code models.json}: one object per model. */
final class ModelReport {

    static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode content = MAPPER.createObjectNode();

    ModelReport(String name) {
        content.put("name", name);
    }

    ModelReport estimate(Estimate estimate) {
        addByName("parameters", estimate, estimate.values()::get);
        if (estimate.isFlat()) {
            content.putNull("standard_errors");
        } else {
            addByName("standard_errors", estimate, estimate::standardError);
        }
        put(content, "log_likelihood", estimate.logLikelihood());
        content.put("converged", estimate.isConverged());
        put(content, "gradient_norm", estimate.gradient());
        return this;
    }

    private void addByName(String field, Estimate estimate, IntToDoubleFunction value) {
        var object = content.putObject(field);
        for (var i = 0; i < estimate.names().size(); i++) {
            put(object, estimate.names().get(i), value.applyAsDouble(i));
        }
    }

    ModelReport rows(double customers, int distinct) {
        content.put("rows", (long) customers);
        content.put("distinct_rows", distinct);
        return this;
    }

    ModelReport window(ValueWindow window) {
        var object = content.putObject("window")
                .put("from", window.from().toString())
                .put("to", window.asOf().toString())
                .put("time_unit", "week");
        put(object, "weeks", window.weeks());
        return this;
    }

    ModelReport currency(String currency) {
        content.put("currency", currency);
        return this;
    }

    ModelReport correlation(double correlation) {
        put(content, "frequency_value_correlation", correlation);
        return this;
    }

    ModelReport holdout(ValueWindow window, Accuracy orders) {
        var measured = holdout(window, (long) orders.customers(), "repeat_orders");
        put(measured, "actual", orders.actual());
        put(measured, "expected", orders.expected());
        put(measured, "mean_absolute_error", orders.meanAbsoluteError());
        put(measured, "root_mean_square_error", orders.rootMeanSquareError());
        put(measured, "correlation", orders.correlation());
        return this;
    }

    ModelReport holdout(ValueWindow window, BackTest.Revenue revenue) {
        var measured = holdout(window, revenue.customers(), "revenue_minor");
        measured.put("actual", revenue.actual());
        measured.put("expected", revenue.expected());
        put(measured, "mean_absolute_error", revenue.meanError());
        put(measured, "root_mean_square_error", revenue.squareError());
        put(measured, "correlation", revenue.correlation());
        return this;
    }

    private ObjectNode holdout(ValueWindow window, long customers, String measure) {
        return content.putObject("holdout")
                .put("from", window.from().toString())
                .put("fitted_to", window.split().toString())
                .put("forecast_to", window.asOf().toString())
                .put("customers", customers)
                .putObject(measure);
    }

    ModelReport holdoutRefused(Refusal refusal) {
        put(content.putObject("holdout"), refusal);
        return this;
    }

    ModelReport chosen(boolean isChosen) {
        content.put("chosen", isChosen);
        return this;
    }

    ModelReport refused(Refusal refusal) {
        put(content, refusal);
        return this;
    }

    /** Written as code and values; {@link FittedModels} puts the reader's language in. */
    private static void put(ObjectNode object, Refusal refusal) {
        var refused = object.putObject("refused").put("code", refusal.code());
        var values = refused.putArray("values");
        refusal.arguments().forEach(it -> values.add(it.toString()));
    }

    /** Ten digits: what the estimates are good for, and the same text on every machine. */
    private static void put(ObjectNode object, String field, double value) {
        if (Double.isFinite(value)) {
            object.put(field, new BigDecimal(value).round(new MathContext(10)).doubleValue());
        } else {
            object.putNull(field);
        }
    }

    String name() {
        return content.get("name").asString();
    }

    String text() {
        return MAPPER.writeValueAsString(content);
    }
}

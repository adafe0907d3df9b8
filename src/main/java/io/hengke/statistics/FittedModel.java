package io.hengke.statistics;

import io.hengke.shared.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code models.json} says about one fitted or refused model: its name, parameters by the paper's letters, rows,
 * window, holdout, whether it is the one in use, and why not where it is refused.
 */
public final class FittedModel {

    static final JsonMapper MAPPER = new JsonMapper();

    private final ObjectNode content = MAPPER.createObjectNode();

    private FittedModel(String name) {
        content.put("name", name);
    }

    public static FittedModel named(String name) {
        return new FittedModel(name);
    }

    static FittedModel parse(String text) {
        var content = (ObjectNode) MAPPER.readTree(text);
        var model = new FittedModel(content.get("name").asString());
        model.content.setAll(content);
        return model;
    }

    public FittedModel parameter(String letter, double value) {
        put(content.withObject("/parameters"), letter, value);
        return this;
    }

    public FittedModel standardError(String letter, double value) {
        put(content.withObject("/standard_errors"), letter, value);
        return this;
    }

    public FittedModel logLikelihood(double value) {
        return figure("log_likelihood", value);
    }

    /** @param observations rows the model was fitted to */
    public FittedModel rows(long observations) {
        content.put("rows", observations);
        return this;
    }

    public FittedModel window(LocalDate from, LocalDate to) {
        content.putObject("window").put("from", from.toString()).put("to", to.toString());
        return this;
    }

    public FittedModel chosen(boolean isChosen) {
        content.put("chosen", isChosen);
        return this;
    }

    /** Written as code and values; the reader's language is put in by {@link FittedModels#read}. */
    public FittedModel refused(Refusal refusal) {
        put(content, refusal);
        return this;
    }

    public FittedModel holdoutRefused(Refusal refusal) {
        put(content.putObject("holdout"), refusal);
        return this;
    }

    /** Any further figure: ten digits, or null where it is not finite. */
    public FittedModel figure(String field, double value) {
        put(content, field, value);
        return this;
    }

    public FittedModel text(String field, String value) {
        content.put(field, value);
        return this;
    }

    /** Adds fields beside the ones of this class. */
    public FittedModel fields(Consumer<ObjectNode> filling) {
        filling.accept(content);
        return this;
    }

    /** Adds an object of the given name, or adds to the one that is there. */
    public FittedModel object(String field, Consumer<ObjectNode> filling) {
        filling.accept(content.withObject("/" + field));
        return this;
    }

    /** Ten digits: what estimates are good for, and the same text on every machine. */
    public static void put(ObjectNode object, String field, double value) {
        if (Double.isFinite(value)) {
            object.put(field, new BigDecimal(value).round(new MathContext(10)).doubleValue());
        } else {
            object.putNull(field);
        }
    }

    public String name() {
        return content.get("name").asString();
    }

    ObjectNode content() {
        return content;
    }

    private static void put(ObjectNode object, Refusal refusal) {
        var refused = object.putObject("refused").put("code", refusal.code());
        var values = refused.putArray("values");
        refusal.arguments().forEach(it -> values.add(it.toString()));
    }
}

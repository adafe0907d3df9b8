package io.hengke.value;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The models behind the values, for {@code models.json}: an array with one object each for BG/NBD, MBG/NBD, Pareto/NBD and
 * Gamma-Gamma, fitted or refused. Time is in weeks, Gamma-Gamma's gamma in major units of the currency, back-tested revenue
 * in minor units.
 */
public final class FittedModels {

    /** Table with a row per model; written by {@link CustomerValueModels}. */
    public static final String TABLE = "value_model";

    private FittedModels() {}

    /** Reads them from a run's warehouse, reasons of refusals in the given language. */
    public static ArrayNode read(Engine engine, Language language) {
        var models = ModelReport.MAPPER.createArrayNode();
        engine.query("select content from value_model order by place", row -> row.getString(1)).stream()
                .map(it -> (ObjectNode) ModelReport.MAPPER.readTree(it))
                .forEach(it -> {
                    explain(it, language);
                    if (it.get("holdout") instanceof ObjectNode holdout) {
                        explain(holdout, language);
                    }
                    models.add(it);
                });
        return models;
    }

    static void write(Engine engine, List<ModelReport> reports) {
        engine.execute("create or replace table value_model (place integer, name varchar, content varchar)");
        for (var place = 0; place < reports.size(); place++) {
            var report = reports.get(place);
            engine.execute("insert into value_model values (%d, %s, %s)"
                    .formatted(place, Sql.text(report.name()), Sql.text(report.text())));
        }
    }

    private static void explain(ObjectNode object, Language language) {
        if (object.get("refused") instanceof ObjectNode refused) {
            var values = refused.get("values")
                    .valueStream()
                    .map(it -> (Object) it.asString())
                    .toArray();
            object.put("refused", Messages.in(language).text(refused.get("code").asString(), values));
        }
    }
}

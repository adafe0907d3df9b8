package io.hengke.statistics;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables of fitted models: (place, name, content), one row per model, a table for each module that fits. */
public final class FittedModels {

    private FittedModels() {}

    /** Creates or replaces a module's table. */
    public static void write(Engine engine, String table, List<FittedModel> models) {
        engine.execute("create or replace table %s (place integer, name varchar, content varchar)".formatted(table));
        for (var place = 0; place < models.size(); place++) {
            var model = models.get(place);
            engine.execute("insert into %s values (%d, %s, %s)"
                    .formatted(
                            table,
                            place,
                            Sql.text(model.name()),
                            Sql.text(FittedModel.MAPPER.writeValueAsString(model.content()))));
        }
    }

    /** The models of all the tables, in their order, reasons of refusals in the given language. */
    public static ArrayNode read(Engine engine, List<String> tables, Language language) {
        var models = FittedModel.MAPPER.createArrayNode();
        for (var table : tables) {
            engine.query("select content from %s order by place".formatted(table), row -> row.getString(1)).stream()
                    .map(it -> FittedModel.parse(it).content())
                    .forEach(it -> {
                        explain(it, language);
                        if (it.get("holdout") instanceof ObjectNode holdout) {
                            explain(holdout, language);
                        }
                        models.add(it);
                    });
        }
        return models;
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

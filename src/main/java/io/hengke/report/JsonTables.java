package io.hengke.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tables as data: exact cells, and for each column of amounts the scale the report shows it in. */
final class JsonTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Numbers numbers;

    JsonTables(Numbers numbers) {
        this.numbers = numbers;
    }

    ObjectNode of(Table table) {
        var node = JSON.createObjectNode().put("caption", table.caption()).put("more", table.more());
        var cells = new Cells(table, numbers);
        var columns = node.putArray("columns");
        table.columns().forEach(it -> column(columns.addObject(), it, cells));
        var rows = node.putArray("rows");
        for (int i = 0; i < table.rows().size(); i++) {
            var row = rows.addObject();
            cells(row.putArray("cells"), table.rows().get(i));
            row.set("drill", drill(table.drills().get(i)));
        }
        node.set("all", drill(table.all()));
        return node;
    }

    private void column(ObjectNode node, Column column, Cells cells) {
        node.put("title", cells.heading(column))
                .put("exportTitle", cells.exportHeading(column))
                .put("kind", column.kind().key());
        switch (column.kind()) {
            case MONEY -> scale(node, cells.scale(column));
            case EXACT_MONEY -> scale(node, numbers.full());
            case TEXT, CUSTOMER, COUNT, SHARE, DECIMAL, QUANTITY -> {}
        }
        if (!column.filter().isEmpty()) {
            var filter = node.putObject("filter");
            column.filter().forEach(filter::put);
        }
    }

    private static void scale(ObjectNode node, Numbers.Scale scale) {
        node.put("factor", scale.factor()).put("digits", scale.digits());
    }

    private static void cells(ArrayNode node, List<@Nullable Object> cells) {
        cells.forEach(node::addPOJO);
    }

    /** Where the rows behind a figure are; null where nothing is. */
    static JsonNode drill(@Nullable Drill drill) {
        if (drill == null) {
            return JSON.nullNode();
        }
        var node = JSON.createObjectNode().put("place", drill.place().key());
        var filters = node.putObject("filters");
        drill.filters().forEach((name, values) -> {
            if (values.size() == 1) {
                filters.put(name, values.getFirst());
            } else {
                values.forEach(filters.putArray(name)::add);
            }
        });
        if (drill.rows() != null) {
            node.put("rows", drill.rows());
        }
        return node;
    }
}

package io.hengke.report;

import io.hengke.report.Numbers.Scale;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a chart shows, told apart from how it is drawn: the page's script and the PDF read the same description
 * ({@code assets/src/options.js}).
 *
 * @param id unique in the page
 * @param summary the chart in one sentence, for those who do not see it
 */
record Chart(String id, String summary, ObjectNode description) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Bars over categories. */
    static Chart bars(String id, String summary, List<String> categories) {
        return new Chart(id, summary, start("bars", categories));
    }

    static Chart lines(String id, String summary, List<String> categories) {
        return new Chart(id, summary, start("lines", categories));
    }

    /** Steps from a total to a total; add them by {@link #step}. */
    static Chart waterfall(String id, String summary) {
        var chart = new Chart(id, summary, start("waterfall", List.of()));
        chart.description.putArray("steps");
        return chart;
    }

    /** A grid; add its cells by {@link #cell}. */
    static Chart heat(String id, String summary, List<String> categories, List<String> rows) {
        var chart = new Chart(id, summary, start("heat", categories));
        var names = chart.description.putArray("rows");
        rows.forEach(names::add);
        chart.description.putArray("cells");
        return chart;
    }

    Chart money(Scale scale, Numbers numbers) {
        description
                .putObject("scale")
                .put("format", "money")
                .put("factor", scale.factor())
                .put("unit", scale.unit())
                .put("major", numbers.minorPerMajor())
                .put("currency", numbers.currency());
        return this;
    }

    /** @param format share, decimal or count */
    Chart scale(String format, String unit) {
        description.putObject("scale").put("format", format).put("unit", unit);
        return this;
    }

    Chart stacked() {
        description.put("stacked", true);
        return this;
    }

    Chart horizontal() {
        description.put("horizontal", true);
        return this;
    }

    Chart area() {
        description.put("area", true);
        return this;
    }

    /** Names only every so many categories, beginning with the first. */
    Chart labelEvery(int categories) {
        description.put("labelEvery", categories);
        return this;
    }

    Chart axisNames(String category, String row) {
        description.put("categoryName", category).put("rowName", row);
        return this;
    }

    /** @param color position in the palette */
    Chart series(String name, int color, List<? extends @Nullable Number> values) {
        var series =
                description.withArray("series").addObject().put("name", name).put("color", color);
        var data = series.putArray("values");
        values.forEach(it -> data.addPOJO(it));
        return this;
    }

    /** A vertical line at a category. */
    Chart mark(String category, String label) {
        description.withArray("marks").addObject().put("category", category).put("label", label);
        return this;
    }

    /** A line across at a value, of the last series. */
    Chart reference(double value, String label) {
        var series = description.withArray("series");
        ((ObjectNode) series.get(series.size() - 1))
                .putObject("mark")
                .put("value", value)
                .put("label", label);
        return this;
    }

    Chart step(String name, long value, boolean isTotal) {
        description
                .withArray("steps")
                .addObject()
                .put("name", name)
                .put("value", value)
                .put("total", isTotal);
        return this;
    }

    Chart cell(int column, int row, double value, String note) {
        description
                .withArray("cells")
                .addArray()
                .add(column)
                .add(row)
                .add(value)
                .add(note);
        return this;
    }

    /** Rows of a grid or bars lying down: what makes a chart tall. */
    int rows() {
        var isLying = description.path("horizontal").asBoolean();
        return description.path(isLying ? "categories" : "rows").size();
    }

    /** As it is put into the page: no character that could end the script element. */
    String json() {
        return JSON.writeValueAsString(description).replace("<", "\\u003c").replace("&", "\\u0026");
    }

    private static ObjectNode start(String kind, List<String> categories) {
        var description = JSON.createObjectNode().put("kind", kind);
        var names = description.putArray("categories");
        categories.forEach(names::add);
        description.putArray("series");
        return description;
    }
}

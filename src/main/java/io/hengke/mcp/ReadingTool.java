package io.hengke.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A question an assistant may ask, and the address of the API that answers it.
 *
 * @param path of the API; {@code {name}} stands for an argument, every other argument goes into the query
 */
record ReadingTool(String name, String description, String path, List<Argument> arguments) {

    /** @param isRequired those within the path always are */
    record Argument(String name, String description, boolean isRequired) {}

    /** Every tool there is. */
    static final List<ReadingTool> ALL = List.of(
            new ReadingTool(
                    "list_metrics",
                    "The metric catalogue of the current run: definition, unit, version, latest value with n and window, or why it has none.",
                    "/api/metrics",
                    List.of()),
            new ReadingTool(
                    "get_metric",
                    "One metric over all periods, with numerator, denominator and n.",
                    "/api/metrics/{metric}",
                    List.of(new Argument("metric", "Name of the metric as list_metrics tells it", true))),
            new ReadingTool(
                    "search_customers",
                    "Customers by name, pinyin, phone or number, within the caller's scope; amounts are minor units of the currency stated.",
                    "/api/customers",
                    List.of(
                            new Argument(
                                    "q", "Part of a name, pinyin or its initials, phone or customer number", false),
                            new Argument("tier", "Only this tier", false),
                            new Argument(
                                    "sort", "Column, with - before it for descending, e.g. -clv_margin_minor", false),
                            new Argument("columns", "Columns wanted, parted by commas", false),
                            new Argument("limit", "At most this many, 200 at most", false),
                            new Argument("after", "The next of the answer before", false))),
            new ReadingTool(
                    "get_customer",
                    "One customer's economics: P&L down to contribution, cost by class and pool, value with range, RFM, tier, churn risk with reasons.",
                    "/api/customers/{customer_id}",
                    List.of(new Argument("customer_id", "Customer number", true))),
            new ReadingTool(
                    "trace_customer_cost",
                    "A customer's cost of one month or all, down to pools, driver shares and ledger lines.",
                    "/api/customers/{customer_id}/trace",
                    List.of(
                            new Argument("customer_id", "Customer number", true),
                            new Argument("month", "YYYY-MM; all months if left out", false))),
            new ReadingTool(
                    "list_pages",
                    "The pages of the analysis: profit, cost, acquisition, value, retention and more.",
                    "/api/pages",
                    List.of()),
            new ReadingTool(
                    "get_page",
                    "One page of the analysis with all its figures, their definitions, n and window.",
                    "/api/pages/{page}",
                    List.of(new Argument("page", "Name of the page as list_pages tells it", true))));

    McpSchema.Tool described() {
        var properties = new LinkedHashMap<String, Object>();
        arguments.forEach(it -> properties.put(it.name(), Map.of("type", "string", "description", it.description())));
        var required = arguments.stream()
                .filter(Argument::isRequired)
                .map(Argument::name)
                .toList();
        return McpSchema.Tool.builder()
                .name(name)
                .description(description)
                .inputSchema(new McpSchema.JsonSchema("object", properties, required, false, Map.of(), Map.of()))
                .annotations(new McpSchema.ToolAnnotations(name, true, false, true, false, false))
                .build();
    }

    /** Path and query of the request that answers the question. */
    String address(Map<String, Object> given) {
        var filled = path;
        var query = new ArrayList<String>();
        for (var argument : arguments) {
            var value = given.get(argument.name());
            if (value == null) {
                continue;
            }
            var encoded = URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            var place = "{%s}".formatted(argument.name());
            if (filled.contains(place)) {
                filled = filled.replace(place, encoded);
            } else {
                query.add(argument.name() + "=" + encoded);
            }
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }
}

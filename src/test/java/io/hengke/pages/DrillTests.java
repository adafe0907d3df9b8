package io.hengke.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every way down from a figure of a made-up company, followed: it leads to as many rows as the figure says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrillTests {

    /** Places that list rows, and where the API has them. */
    private static final Map<String, String> LISTS = Map.of(
            "customers", "/api/customers",
            "costs", "/api/costs",
            "answers", "/api/rows/answers",
            "texts", "/api/rows/texts",
            "contracts", "/api/rows/contracts",
            "moves", "/api/rows/moves",
            "assignments", "/api/rows/assignments");

    /** Lead to rows of which the figure counts something else: events, amounts, or the ends of a list. */
    private static final Set<String> UNCOUNTED = Set.of(
            "early-signals",
            "churn-months",
            "churn-cost",
            "action-results",
            "save-list",
            "top-customers",
            "bottom-customers",
            "recurring-moves",
            "recurring-retention",
            "drivers-nps",
            "priorities-nps",
            "survey-points");

    private final TestServer server = TestServer.shared();
    private final TestClient analyst = server.as("analyst");
    private final List<Way> ways = new ArrayList<>();

    /** A way down from a row of a figure, or from the whole figure, with the column it is narrowed by. */
    private record Way(String figure, String row, JsonNode drill, Map<String, String> column, long rows, long amount) {

        String place() {
            return drill.path("place").asString();
        }

        String query() {
            var parts = new ArrayList<String>();
            drill.path("filters").properties().stream()
                    .filter(it -> !column.containsKey(it.getKey()))
                    .forEach(it -> {
                        if (it.getValue().isArray()) {
                            it.getValue().forEach(value -> parts.add(part(it.getKey(), value.asString())));
                        } else {
                            parts.add(part(it.getKey(), it.getValue().asString()));
                        }
                    });
            column.forEach((name, value) -> parts.add(part(name, value)));
            return String.join("&", parts);
        }

        private static String part(String name, String value) {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    @BeforeAll
    void collect(@TempDir Path folder) throws IOException {
        DemoFacts.publish(server, folder);
        analyst.get("/api/pages")
                .json()
                .path("groups")
                .forEach(group -> group.path("chapters")
                        .forEach(it -> analyst.get("/api/pages/" + it.path("id").asString())
                                .json()
                                .path("blocks")
                                .forEach(this::collect)));
    }

    private void collect(JsonNode block) {
        if (!block.path("kind").asString().equals("figure")) {
            return;
        }
        var id = block.path("id").asString();
        var table = block.path("table");
        add(id, "all", table.path("all"), Map.of(), table.at("/all/rows"), 0);
        for (var row : table.path("rows")) {
            var name = row.at("/cells/0").asString() + "/" + row.at("/cells/1").asString();
            add(
                    id,
                    name,
                    row.path("drill"),
                    Map.of(),
                    row.at("/drill/rows"),
                    row.at("/cells/1").asLong(0));
            for (int i = 0; i < table.path("columns").size(); i++) {
                var column = table.path("columns").path(i);
                if (column.has("filter") && column.path("kind").asString().equals("count")) {
                    var filter = column.path("filter").properties().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, it -> it.getValue().asString()));
                    add(
                            id,
                            name + "/" + column.path("title").asString(),
                            row.path("drill"),
                            filter,
                            row.at("/cells/" + i),
                            0);
                }
            }
        }
    }

    private void add(
            String figure, String row, JsonNode drill, Map<String, String> column, JsonNode rows, long amount) {
        if (drill.isObject()) {
            ways.add(new Way(figure, row, drill, column, rows.isNumber() ? rows.asLong() : -1, amount));
        }
    }

    @Test
    void leadsToAsManyRowsAsTheFigureSays() {
        var softly = new SoftAssertions();
        var followed = 0;
        for (var way : ways) {
            var list = LISTS.get(way.place());
            if (list != null && (way.rows() >= 0 || UNCOUNTED.contains(way.figure()))) {
                var answer = analyst.get(list + "?limit=1&" + way.query());
                followed++;
                softly.assertThat(answer.status()).as("%s", way).isEqualTo(200);
                if (way.rows() >= 0) {
                    softly.assertThat(answer.json().path("total").asLong(-1))
                            .as("%s %s: %s", way.figure(), way.row(), way.query())
                            .isEqualTo(way.rows());
                }
            }
        }
        softly.assertAll();
        assertThat(followed).isGreaterThan(300);
    }

    @Test
    void everyFigureThatLeadsToAListSaysHowManyRowsAreThere() {
        var silent = ways.stream()
                .filter(it -> !it.place().equals("costs") && LISTS.containsKey(it.place()) && it.rows() < 0)
                .map(Way::figure)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(UNCOUNTED).containsAll(silent);
    }

    /** Each step of recurring revenue is the sum of its rows' changes. */
    @Test
    void aMoveOfRecurringRevenueIsTheSumOfItsRows() {
        var steps = ways.stream()
                .filter(it ->
                        it.figure().equals("recurring-moves") && it.query().contains("move="))
                .toList();

        assertThat(steps).hasSize(5).allSatisfy(it -> assertThat(sum(it)).isEqualTo(it.amount()));
    }

    private long sum(Way way) {
        var sum = 0L;
        var after = "";
        do {
            var page = analyst.get(LISTS.get(way.place()) + "?limit=200&" + way.query() + after)
                    .json();
            for (var row : page.path("items")) {
                sum += row.path("changeMinor").asLong();
            }
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return sum;
    }

    /** The app links a whole figure to what the figure says itself, never to a list that its rows have in common. */
    @Test
    void aFigureWhoseRowsLeadToAListLeadsToTheirUnion() {
        var lists = Set.copyOf(
                LISTS.keySet().stream().filter(it -> !it.equals("costs")).toList());
        var rows = figures(it -> lists.contains(it.place()) && !it.row().equals("all"));
        var whole = figures(it -> lists.contains(it.place()) && it.row().equals("all"));

        assertThat(whole).containsAll(rows);
    }

    private Set<String> figures(Predicate<Way> which) {
        return ways.stream().filter(which).map(Way::figure).collect(Collectors.toCollection(TreeSet::new));
    }
}

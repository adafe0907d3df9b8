package io.hengke.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chapters as data, beside the page that the same chapters make. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportPagesTests {

    private static final Pattern TABLE =
            Pattern.compile("<table id=\"([^\"]+)\">.*?<tbody>(.*?)</tbody>", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("data-value=\"([^\"]*)\"");
    private static final List<String> MONEY = List.of("money", "exact_money");

    @SuppressWarnings("NullAway.Init") // set before the first test
    private Path folder;

    @BeforeAll
    void write(@TempDir Path temporary) throws IOException {
        folder = temporary;
        for (var language : Language.values()) {
            try (var engine = Sample.engine()) {
                new ReportPages(engine, Sample.context(language)).write(folder.resolve(language.name()));
            }
        }
    }

    @Test
    void theIndexNamesEveryChapterOnceAndEachHasItsFile() {
        var chapters = ids(index(Language.ZH));

        assertThat(chapters).hasSize(Contents.ALL.size()).doesNotHaveDuplicates();
        assertThat(chapters)
                .allSatisfy(it ->
                        assertThat(folder.resolve("ZH").resolve(it + ".json")).exists());
    }

    /** Every number of every table in the page, in its order, against the same table as data. */
    @ParameterizedTest
    @EnumSource
    void tablesHoldTheNumbersThatThePageShows(Language language) {
        var tables = tables(language);
        var shown = TABLE.matcher(Sample.report(language).html());
        var compared = 0;
        while (shown.find()) {
            var page = VALUE.matcher(shown.group(2))
                    .results()
                    .map(it -> it.group(1))
                    .toList();
            assertThat(numbers(Objects.requireNonNull(tables.get(shown.group(1))))
                            .subList(0, page.size()))
                    .as(shown.group(1))
                    .isEqualTo(page);
            compared += page.size();
        }
        assertThat(compared).isGreaterThan(500);
    }

    @Test
    void bothLanguagesTellTheSameFigures() {
        assertThat(ids(index(Language.EN))).isEqualTo(ids(index(Language.ZH)));
        assertThat(figures(Language.EN).keySet()).isEqualTo(figures(Language.ZH).keySet());
        figures(Language.EN)
                .forEach((id, figure) -> assertThat(numbers(figure.path("table")))
                        .as(id)
                        .isEqualTo(numbers(figure(id).path("table"))));
    }

    @Test
    void wordsOfOursAreInTheLanguageAskedFor() {
        figures(Language.EN)
                .values()
                .forEach(it -> assertThat(it.path("definition").asString()
                                + it.at("/table/caption").asString()
                                + it.at("/table/columns").toString())
                        .doesNotContainPattern("\\p{IsHan}"));
        figures(Language.ZH)
                .values()
                .forEach(it -> assertThat(it.path("definition").asString()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void aFigureSaysHowItIsMadeAndWhatItCovers() {
        assertThat(figures(Language.ZH)).hasSizeGreaterThan(30).allSatisfy((id, it) -> {
            assertThat(it.path("definition").asString()).hasSizeGreaterThan(8);
            assertThat(it.path("scope").asString()).as(id).contains("n = ");
        });
    }

    @Test
    void aRowLeadsToTheRowsBehindIt() {
        assertThat(drills("rfm-segments")).allMatch(it -> it.startsWith("customers {\"rfmSegment\":"));
        assertThat(drills("cost-months")).contains("costs {\"month\":\"2025-12\"}");
        assertThat(drills("value-tiers")).contains("customers {\"tier\":\"core\"}");
        assertThat(figure("cost-months").at("/table/columns/1/filter/costClass").asString())
                .isEqualTo("acquisition");
    }

    @Test
    void aChapterThatNamesSingleCustomersSaysSo() {
        var naming = figures(Language.ZH).entrySet().stream()
                .filter(it -> it.getValue().path("namesCustomers").asBoolean())
                .map(Map.Entry::getKey)
                .toList();

        assertThat(naming)
                .containsExactlyInAnyOrder(
                        "top-customers", "bottom-customers", "risk-list", "save-list", "duplicate-pairs");
    }

    private List<String> drills(String figure) {
        return StreamSupport.stream(figure(figure).at("/table/rows").spliterator(), false)
                .map(it -> it.at("/drill/place").asString() + " " + it.at("/drill/filters"))
                .toList();
    }

    private JsonNode index(Language language) {
        return read(language, ReportPages.INDEX);
    }

    private JsonNode read(Language language, String name) {
        return JsonMapper.shared().readTree(folder.resolve(language.name()).resolve(name + ".json"));
    }

    private static List<String> ids(JsonNode index) {
        var ids = new ArrayList<String>();
        index.path("groups")
                .forEach(group -> group.path("chapters")
                        .forEach(it -> ids.add(it.path("id").asString())));
        return ids;
    }

    private Map<String, JsonNode> figures(Language language) {
        var figures = new LinkedHashMap<String, JsonNode>();
        for (var chapter : ids(index(language))) {
            read(language, chapter).path("blocks").forEach(it -> {
                if (it.path("kind").asString().equals("figure")) {
                    figures.put(it.path("id").asString(), it);
                }
            });
        }
        return figures;
    }

    private JsonNode figure(String id) {
        return Objects.requireNonNull(figures(Language.ZH).get(id), id);
    }

    private Map<String, JsonNode> tables(Language language) {
        var tables = new LinkedHashMap<String, JsonNode>();
        figures(language).forEach((id, it) -> tables.put(id, it.path("table")));
        return tables;
    }

    /** The cells of number columns, written as the page's script reads them. */
    private static List<String> numbers(JsonNode table) {
        var numbers = new ArrayList<String>();
        for (var row : table.path("rows")) {
            for (int i = 0; i < table.path("columns").size(); i++) {
                var kind = table.at("/columns/%d/kind".formatted(i)).asString();
                var cell = row.at("/cells/" + i);
                if (!kind.equals("text") && !kind.equals("customer")) {
                    numbers.add(plain(kind, cell));
                }
            }
        }
        return numbers;
    }

    private static String plain(String kind, JsonNode cell) {
        if (cell.isNull()) {
            return "";
        }
        return MONEY.contains(kind)
                ? BigDecimal.valueOf(cell.asLong()).movePointLeft(2).toPlainString()
                : cell.asString();
    }
}

package io.hengke.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.MartContract;
import io.hengke.warehouse.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What becomes of a declaration: one row for the window, one a month, one for each value of a dimension. */
class ScorecardTests {

    private static final String WORDS = """
            name: {zh: 平均, en: Mean}
            formula: {zh: 甲÷乙, en: a ÷ b}
            needs: {zh: 需要数据, en: Needs data}
            unit: minor
            better: higher
            version: 2
            """.indent(2);

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void mart() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-02-15', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("""
            create table m as select * from (values
                (date '2026-01-01', 'x', cast(10 as bigint), 2), (date '2026-01-01', null, 5, 1), (date '2026-02-01', 'x', 1, 0)
            ) as v(month, channel, a, b)
            """);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void evaluatesTheWindowEachMonthAndEachValueOfADimension() {
        run("month: month\n  dimensions: [channel]\n  numerator: sum(a)\n  denominator: sum(b)\n  n: count(*)");

        assertThat(rows())
                .containsExactly(
                        "2026-01 {} 5.0 15/3 n=2 2026-01-01..2026-01-31 null",
                        "2026-02 {} null 1/0 n=1 2026-02-01..2026-02-15 Needs data",
                        "all {} 5.333333333333333 16/3 n=3 2026-01-01..2026-02-15 null",
                        "all {\"channel\":\"(none)\"} 5.0 5/1 n=1 2026-01-01..2026-02-15 null",
                        "all {\"channel\":\"x\"} 5.5 11/2 n=2 2026-01-01..2026-02-15 null");
    }

    @Test
    void showsNoValueOfTooFewObservationsAndSaysHowManyAreNeeded() {
        run("month: month\n  numerator: sum(a)\n  n: count(*)\n  min_n: 3");

        assertThat(rows())
                .containsExactly(
                        "2026-01 {} null 15/null n=2 2026-01-01..2026-01-31 Only 2 observations; at least 3 are needed",
                        "2026-02 {} null 1/null n=1 2026-02-01..2026-02-15 Only 1 observations; at least 3 are needed",
                        "all {} 16.0 16/null n=3 2026-01-01..2026-02-15 null");
    }

    @Test
    void saysWhatIsMissingWhereAMartIsEmpty() {
        engine.execute("delete from m");
        run("month: month\n  dimensions: [channel]\n  numerator: sum(a)\n  denominator: sum(b)\n  n: count(*)");

        assertThat(rows()).containsExactly("all {} null null/null n=0 null..2026-02-15 Needs data");
    }

    @Test
    void takesAStateWithoutMonthsRowsLeftInAndAValueOfItsOwn() {
        run("where: b > 0\n  numerator: sum(a)\n  denominator: sum(b)\n  value: median(a)\n  n: count(*)");

        assertThat(rows()).containsExactly("all {} 7.5 15/3 n=2 null..2026-02-15 null");
    }

    @Test
    void leavesOutMonthsLongPastAndValuesFewRowsHave() {
        engine.execute("insert into m select date '0201-01-01', 'c' || i, 1, 1 from range(300) as v(i)");
        run("month: month\n  dimensions: [channel]\n  numerator: sum(a)\n  denominator: sum(b)\n  n: count(*)");

        assertThat(engine.query("select distinct period from scorecard_metric order by 1", row -> row.getString(1)))
                .containsExactly("2026-01", "2026-02", "all");
        assertThat(engine.queryLong("select count(*) from scorecard_metric where dimensions <> '{}'"))
                .isEqualTo(200);
        assertThat(rows()).anyMatch(it -> it.contains("\"x\"")).anyMatch(it -> it.startsWith("all {} "));
    }

    @Test
    void readsTotalsOfAMartThatHasThem() {
        engine.execute("""
            create or replace table m as select * from (values
                ('all', '(all)', 7), ('all', 'x', 3), ('2026-01', '(all)', 5), ('2026-01', 'x', 2)
            ) as v(period, channel, a)
            """);
        run("period: period\n  dimensions: [channel]\n  numerator: sum(a)\n  n: count(*)");

        assertThat(rows())
                .containsExactly(
                        "2026-01 {} 5.0 5/null n=1 2026-01-01..2026-01-31 null",
                        "all {} 7.0 7/null n=1 2026-01-01..2026-02-15 null",
                        "all {\"channel\":\"x\"} 3.0 3/null n=1 2026-01-01..2026-02-15 null");
    }

    @Test
    void writesAmountsWholeAndNothingThatIsNoNumber(@TempDir Path folder) throws IOException {
        engine.execute("insert into m values (date '2026-02-01', '\"引号\"', 9007199254740993, 0)");
        var catalogue = catalogue(
                "dimensions: [channel]\n  numerator: sum(a)\n  value: max(cast(a as double) / b)\n  n: count(*)");
        new Scorecard(catalogue).run(engine);
        new MetricsFile(catalogue).write(engine, folder.resolve("metrics.json"));

        assertThat(Files.readString(folder.resolve("metrics.json")))
                .contains("\"dimensions\":{\"channel\":\"\\\"引号\\\"\"},\"value\":null,\"unit\":\"minor\","
                        + "\"numerator\":9007199254740993,\"denominator\":null,\"n\":1,"
                        + "\"window\":{\"from\":null,\"to\":\"2026-02-15\"},\"name\":{\"zh\":\"平均\",\"en\":\"Mean\"},"
                        + "\"definition\":{\"zh\":\"甲÷乙\",\"en\":\"a ÷ b\"},\"better\":\"higher\",\"version\":2,"
                        + "\"reason\":{\"zh\":\"需要数据\",\"en\":\"Needs data\"}}")
                .doesNotContain("NaN", "nfinity");
    }

    @Test
    void keepsMetricsWithoutFactsInTheCatalogue() {
        var missing = new Load(LoadSettings.builder().build()).loadFromString("- id: sla\n" + WORDS);
        new Scorecard(MetricCatalogue.of(List.of(), (List<?>) missing)).run(engine);

        assertThat(rows()).containsExactly("all {} null null/null n=0 null..2026-02-15 Needs data");
    }

    @Test
    void refusesADeclarationThatIsIncompleteOrMisspelt() {
        assertThatThrownBy(() -> catalogue("numerator: sum(a)")).hasMessageContaining("t of m lacks n");
        assertThatThrownBy(() -> catalogue("numerater: sum(a)")).hasMessageContaining("unknown key numerater");
    }

    private void run(String declaration) {
        new Scorecard(catalogue(declaration)).run(engine);
    }

    @SuppressWarnings("unchecked")
    private static MetricCatalogue catalogue(String declaration) {
        var content = (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString("metrics:\n- id: t\n" + WORDS + "  " + declaration + "\n");
        return MetricCatalogue.of(List.of(new MartContract("m", List.of(), List.of(), content)), List.of());
    }

    private List<String> rows() {
        return engine.query("""
            select concat_ws(' ', period, dimensions, coalesce(cast(value as varchar), 'null'),
                coalesce(numerator, 'null') || '/' || coalesce(denominator, 'null'), 'n=' || n,
                coalesce(cast(window_from as varchar), 'null') || '..' || window_to, coalesce(reason_en, 'null'))
            from scorecard_metric order by period, dimensions <> '{}', dimensions
            """, row -> row.getString(1));
    }
}

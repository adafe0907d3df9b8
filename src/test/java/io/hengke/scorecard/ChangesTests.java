package io.hengke.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.MartContract;
import io.hengke.warehouse.Sources;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** From declaration to the tables of changes and anomalies. As-of day 2026-04-15. */
class ChangesTests {

    private static final String WORDS = """
            name: {zh: 和, en: Sum}
            formula: {zh: 甲, en: a}
            needs: {zh: 需要数据, en: Needs data}
            unit: minor
            better: higher
            version: 2
            month: month
            n: count(*)
            """.indent(2);

    private final Engine engine = Engine.inMemory(EngineSettings.small());

    @BeforeEach
    void mart() {
        Sources.create(engine);
        engine.execute("insert into source_settings values "
                + "(date '2026-04-15', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)");
        engine.execute("""
            create table m as select * from (values
                (date '2026-01-01', 'x', 10, 1000), (date '2026-01-01', 'y', 10, 500),
                (date '2026-02-01', 'x', 20, 2000), (date '2026-02-01', null, 10, 400),
                (date '2026-04-01', 'x', 9, 9000)
            ) as v(month, channel, units, a)
            """);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** April is not over. March had nothing, so all of it is volume. */
    @Test
    void splitsEachCompleteMonthExactly() {
        engine.execute("insert into m values (date '2026-03-01', 'x', 20, 3000)");
        changes("numerator: sum(a)\n  decompose: {by: channel, volume: sum(units)}");

        assertThat(text("select distinct period from scorecard_change order by 1"))
                .containsExactly("2026-02", "2026-03");
        assertThat(text("select period from scorecard_change group by period, amount_now, amount_before"
                        + " having sum(amount) <> amount_now - amount_before"))
                .isEmpty();
        assertThat(text("select distinct period || ' ' || amount_before || '>' || amount_now from scorecard_change"
                        + " order by 1"))
                .containsExactly("2026-02 1500>2400", "2026-03 2400>3000");
        assertThat(text("select effect || ' ' || sum(amount) from scorecard_change where period = '2026-02'"
                        + " group by effect order by 1"))
                .contains("definition 0")
                .hasSize(4);
    }

    @Test
    void tellsAMonthOfNothingAsVolume() {
        engine.execute("delete from m where month = date '2026-01-01'");
        engine.execute("insert into m values (date '2026-03-01', 'x', 0, 0), (date '2025-12-01', 'x', 5, 50)");
        changes("numerator: sum(a)\n  decompose: {by: channel, volume: sum(units)}");

        assertThat(text("select period || ' ' || sum(amount) from scorecard_change where effect = 'volume'"
                        + " group by period order by 1"))
                .containsExactly("2026-01 -50", "2026-02 2400", "2026-03 -2400");
        assertThat(text("select distinct amount from scorecard_change where effect <> 'volume'"))
                .containsExactly("0");
    }

    /** Until January units were counted twice: 3000 was told where 1500 would be now. */
    @Test
    void tellsANewDefinitionApartFromTheBusiness() {
        changes(
                "numerator: sum(a)\n  decompose:\n    {by: channel, volume: sum(units), previous: 2 * sum(a), until: 2026-01}");

        assertThat(text("select distinct amount_before || '>' || amount_now from scorecard_change"))
                .containsExactly("3000>2400");
        assertThat(text("select amount from scorecard_change where effect = 'definition'"))
                .containsExactly("-1500");
        assertThat(text("select cast(sum(amount) as bigint) from scorecard_change"))
                .containsExactly("-600");
    }

    /** 75 per unit becomes 80: x stays at 100 and grows from half to two thirds; the others fall from 50 to 40. */
    @Test
    void splitsAQuotientIntoMixAndRate() {
        changes("numerator: sum(a)\n  denominator: sum(units)\n  decompose: {by: channel}");

        assertThat(text("select distinct effect from scorecard_change order by 1"))
                .containsExactly("definition", "mix", "rate");
        assertThat(text("select cast(sum(amount) as bigint) from scorecard_change"))
                .containsExactly("5000000");
        assertThat(text("select distinct divisor from scorecard_change")).containsExactly("1000000");
    }

    @Test
    void refusesADeclarationThatCannotBeSplit() {
        assertThatThrownBy(() -> changes("numerator: sum(a)\n  decompose: {by: channel}"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> changes("numerator: sum(a)\n  decompose: {volume: sum(units)}"))
                .isInstanceOf(IllegalStateException.class);
    }

    /** March ended 15 days before the as-of day. */
    @Test
    void waitsUntilAMonthHasSettled() {
        engine.execute("insert into m values (date '2026-03-01', 'x', 20, 3000)");
        changes("numerator: sum(a)\n  settles: 16\n  decompose: {by: channel, volume: sum(units)}");
        assertThat(text("select distinct period from scorecard_change")).containsExactly("2026-02");

        changes("numerator: sum(a)\n  settles: 15\n  decompose: {by: channel, volume: sum(units)}");
        assertThat(text("select max(period) from scorecard_change")).containsExactly("2026-03");
    }

    @Test
    void splitsNothingIntoNothing() {
        engine.execute("delete from m");
        changes("numerator: sum(a)\n  decompose: {by: channel, volume: sum(units)}");

        assertThat(engine.queryLong("select count(*) from scorecard_change")).isZero();
    }

    /** Thirty months that grow by shares, one of them at three times its size. */
    @Test
    void tellsAnUnusualMonthAndRefusesAShortSeries() {
        engine.execute("delete from m");
        engine.execute("""
            insert into m select cast(date '2023-10-01' + to_months(cast(i as int)) as date), 'x', 1,
                cast(10000 * pow(1.02, i) * (1 + i * 7919 % 13 / 200.0) * case i when 14 then 3 else 1 end as int)
            from range(30) as v(i)
            """);
        anomalies("numerator: sum(a)");

        assertThat(text("select period from scorecard_anomaly where is_anomaly"))
                .contains("2024-12");
        assertThat(engine.queryLong("select count(*) from scorecard_anomaly where is_logarithmic and not is_seasonal"))
                .isEqualTo(30);
        assertThat(engine.queryLong(
                        "select count(*) from scorecard_anomaly where is_alarm <> (value < low or value > high)"))
                .isZero();

        engine.execute("delete from m where month >= date '2024-05-01'");
        anomalies("numerator: sum(a)");
        assertThat(engine.queryLong("select count(*) from scorecard_anomaly")).isZero();
        assertThat(text("select reason_en from scorecard_anomaly_refused"))
                .containsExactly(
                        "Only 7 complete months have a value; at least 8 are needed, and 24 to tell the season.");
    }

    private void changes(String declaration) {
        new Changes(catalogue(declaration)).run(engine);
    }

    private void anomalies(String declaration) {
        new Scorecard(catalogue(declaration)).run(engine);
        new Anomalies(catalogue(declaration)).run(engine);
    }

    @SuppressWarnings("unchecked")
    private static MetricCatalogue catalogue(String declaration) {
        var content = (Map<String, Object>) new Load(LoadSettings.builder().build())
                .loadFromString("metrics:\n- id: t\n" + WORDS + "  " + declaration + "\n");
        return MetricCatalogue.of(List.of(new MartContract("m", List.of(), List.of(), content)), List.of());
    }

    private List<String> text(String sql) {
        return engine.query(sql, row -> row.getString(1));
    }
}

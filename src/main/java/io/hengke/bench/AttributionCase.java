package io.hengke.bench;

import io.hengke.acquisition.Acquisition;
import io.hengke.acquisition.AttributionSettings;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Crediting conversions by all seven models, from single touches of so many people, against the engine just grouping the
 * same touches into paths and counting equal ones.
 */
final class AttributionCase implements BenchCase {

    private static final long MEMORY = 2_400L << 20;
    private static final int CHANNELS = 12;
    private static final List<Target> TARGETS =
            List.of(new Target(Target.Figure.RATIO, 4), new Target(Target.Figure.PEAK_MIB, 4_096));

    /** What comes before: touches, and who was won with which first purchase. */
    private static final Set<String> GIVEN =
            Set.of("engagement_touch", "int_acquisition_conversion", "ledger_order", "ledger_month");

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(50_000, "0.05 M paths", 1, 3, List.of()))
                : List.of(
                        new Size(100_000, "0.1 M paths", 1, 5, TARGETS),
                        new Size(1_000_000, "1 M paths", 1, 5, TARGETS));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        try (var engine = Workshop.open(folder, MEMORY)) {
            prepare(engine, size.amount());
            var measurement =
                    new Stopwatch(size).compare(size.amount(), () -> credit(engine), () -> engine.execute("""
                            create or replace table bare as
                            select path, count(*) as people
                            from (
                                select string_agg(channel, ' > ' order by occurred_at) as path
                                from engagement_touch group by customer_key, visitor_id
                            )
                            group by path
                            """));
            long missing = engine.queryLong("select 7000000 * (select count(*) from int_acquisition_conversion)"
                    + " - (select sum(conversions_micro) from acquisition_attribution_credit)");
            if (missing != 0) {
                throw new IllegalStateException("Not credited to the millionth: " + missing);
            }
            return measurement;
        }
    }

    private static void credit(Engine engine) {
        var kernels = new ArrayList<Kernel>(Acquisition.kernels(AttributionSettings.DEFAULT));
        kernels.add(new GivenTables(GIVEN));
        new ModelRun(engine, Models.load(), kernels).build("acquisition_attribution_credit");
    }

    /** A third convert. One to nine touches of 12 channels each, so hardly a path is taken by two people. */
    private static void prepare(Engine engine, long people) {
        engine.execute("create table ledger_month as select date '2026-01-01' as month");
        engine.execute("""
            create table int_acquisition_conversion as
            select cast(i as integer) as customer_key, date '2026-03-31' as converted_on,
                timestamp '2026-03-31 12:00:00' as until, cast(hash(i) %% 100000 as bigint) as value_minor
            from range(%d) t(i) where i %% 3 = 0
            """.formatted(people));
        engine.execute(
                "create table ledger_order as select customer_key, true as is_purchase from int_acquisition_conversion");
        engine.execute("""
            create table engagement_touch as
            select timestamp '2026-01-05 00:00:00' + to_seconds(cast(hash(i, j, 'when') %% 7000000 as bigint)) as occurred_at,
                case when i %% 3 = 0 then cast(i as integer) end as customer_key,
                case when i %% 3 <> 0 then format('V{:08d}', i) end as visitor_id,
                'channel ' || hash(i, j) %% %d as channel
            from range(%d) t(i) cross join range(9) u(j)
            where j <= hash(i, 'length') %% 9
            """.formatted(CHANNELS, people));
    }
}

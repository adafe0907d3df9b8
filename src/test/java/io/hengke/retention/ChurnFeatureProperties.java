package io.hengke.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import io.hengke.warehouse.ModelRun;
import io.hengke.warehouse.Models;
import io.hengke.warehouse.Sources;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The future is invisible: whatever is added or becomes known after a day, what models see of that day stays the same. */
class ChurnFeatureProperties {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int CUSTOMERS = 40;

    @Property(tries = 8)
    void whatComesLaterChangesNothingThatWasKnown(@ForAll long seed, @ForAll @IntRange(min = 0, max = 4) int place) {
        var day = AS_OF.minusDays(90L * place);
        var known = features(engine -> {}, seed, place);
        var withFuture = features(
                engine -> {
                    new RandomFacts(engine, seed + 1, "later", day.plusDays(1), day.plusDays(150)).write(CUSTOMERS + 5);
                    becomeKnown(engine, day);
                },
                seed,
                place);

        assertThat(known).isNotEmpty();
        assertThat(withFuture).isEqualTo(known);
    }

    /** Ends, answers and scores that come after the day: given where there were none, moved or taken away where there were. */
    private static void becomeKnown(Engine engine, LocalDate day) {
        engine.execute("""
            update source_subscriptions set ended_on = case when ended_on is null then date '%1$s' + 7 end
            where started_on <= date '%1$s' and coalesce(ended_on, date '9999-12-31') > date '%1$s'
            """.formatted(day));
        engine.execute("""
            update source_tickets set csat = 1,
                resolved_at = case when resolved_at is null then timestamp '%1$s 00:00:00' + interval 2 day end
            where coalesce(cast(resolved_at as date), date '9999-12-31') > date '%1$s'
            """.formatted(day));
    }

    private interface Change {
        void apply(Engine engine);
    }

    /** Every column but the outcome, as text, of the day in that place and all days before it. */
    private static List<String> features(Change change, long seed, int place) {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            Sources.create(engine);
            engine.execute("insert into source_settings values "
                    + "(date '%s', 'CNY', 100, 'Asia/Shanghai', 36, 0.1, 3.0)".formatted(AS_OF));
            new RandomFacts(engine, seed, "known", AS_OF.minusDays(720), AS_OF.minusDays(90L * place)).write(CUSTOMERS);
            change.apply(engine);
            engine.execute("insert into source_customers (customer_id, is_listed)"
                    + " select 'c' || lpad(cast(i as varchar), 3, '0'), true from range(%d) as t(i)"
                            .formatted(CUSTOMERS + 5));
            new ModelRun(engine, Models.load(), List.of()).build("int_retention_feature", "int_retention_signal");
            return engine.query("""
                    select cast(f as varchar) || ' ' || coalesce(cast(s.signals as varchar), '')
                    from (select c.customer_id, f.* exclude (customer_key, has_left) from int_retention_feature f
                        join customers_customer c using (customer_key) where place >= %1$d) f
                    left join (select place, c.customer_id, list(s order by signal) as signals from int_retention_signal s
                        join customers_customer c using (customer_key) group by all) s
                        on s.place = f.place and s.customer_id = f.customer_id
                    order by f.place, f.customer_id""".formatted(place), row -> row.getString(1));
        }
    }
}

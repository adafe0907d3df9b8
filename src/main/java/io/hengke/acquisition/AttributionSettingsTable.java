package io.hengke.acquisition;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.Set;

/** Puts the settings that models of paths read into a table of one row. */
record AttributionSettingsTable(AttributionSettings settings) implements Kernel {

    private static final String TABLE = "acquisition_attribution_settings";

    @Override
    public String name() {
        return "attribution-settings";
    }

    @Override
    public Set<String> reads() {
        return Set.of();
    }

    @Override
    public Set<String> writes() {
        return Set.of(TABLE);
    }

    @Override
    public void run(Engine engine) {
        engine.execute("""
                create or replace table %s as
                select %d as lookback_days, cast(%s as double) as half_life_days, %s as keep_repeats""".formatted(TABLE, settings.lookbackDays(), settings.halfLifeDays(), settings.keepRepeats()));
    }
}

package io.hengke.acquisition;

import io.hengke.acquisition.attribution.Attribution;
import io.hengke.acquisition.attribution.AttributionModel;
import io.hengke.acquisition.attribution.Credits;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Credits every conversion that had a touch to channels, by each model, in whole millionths of a conversion and whole minor
 * units of value. Reads distinct paths; time decay, which needs the touches' times, has been added up before.
 *
 * <p>Writes {@code acquisition_attribution_credit} (a row per model and channel) and {@code acquisition_removal} (a row per
 * channel: its removal effect and the chain's probability of conversion); both are empty where there is no path.
 */
record AttributionCredits(AttributionSettings settings) implements Kernel {

    private static final String CREDIT = "acquisition_attribution_credit";
    private static final String REMOVAL = "acquisition_removal";
    private static final char FIRST_CHANNEL = 'A';

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_acquisition_path", "int_acquisition_touch_channel", "int_acquisition_decay");
    }

    @Override
    public Set<String> writes() {
        return Set.of(CREDIT, REMOVAL);
    }

    @Override
    public void run(Engine engine) {
        var channels = engine.query(
                "select distinct channel, channel_no from int_acquisition_touch_channel order by channel_no",
                row -> row.getString(1));
        var attribution = read(engine, channels.size());
        engine.execute("create or replace table " + CREDIT
                + " (model varchar not null, channel varchar not null, conversions_micro bigint not null,"
                + " value_minor bigint not null)");
        engine.execute(
                "create or replace table " + REMOVAL
                        + " (channel varchar not null, removal_effect double not null, conversion_probability double not null)");
        if (attribution.people() > 0) {
            fill(
                    engine,
                    CREDIT,
                    appender -> writeCredits(appender, channels, attribution, decay(engine, channels.size())));
            fill(engine, REMOVAL, appender -> writeRemovals(appender, channels, attribution));
        }
    }

    private Attribution read(Engine engine, int channels) {
        // the half-life in touches is not used here
        var attribution = new Attribution(channels, settings.order(), settings.withNulls(), 1);
        engine.query("select path, conversions, value_minor, nulls from int_acquisition_path order by path", row -> {
            attribution.add(
                    row.getString(1).chars().map(it -> it - FIRST_CHANNEL).toArray(),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4));
            return 0;
        });
        return attribution;
    }

    private static Credits decay(Engine engine, int channels) {
        var conversions = new double[channels];
        var values = new double[channels];
        engine.query("select channel_no, conversions_nano, value_milli from int_acquisition_decay", row -> {
            conversions[row.getInt(1)] = row.getLong(2);
            values[row.getInt(1)] = row.getLong(3);
            return 0;
        });
        return new Credits(conversions, values);
    }

    private static void writeCredits(
            DuckDBAppender appender, List<String> channels, Attribution attribution, Credits decay)
            throws SQLException {
        for (var model : AttributionModel.values()) {
            var credits = model == AttributionModel.TIME_DECAY ? decay : attribution.credits(model);
            var conversions = credits.conversionMillionths(attribution.conversions());
            var values = credits.wholeValues(attribution.value());
            for (int i = 0; i < channels.size(); i++) {
                appender.beginRow();
                appender.append(model.code());
                appender.append(channels.get(i));
                appender.append(conversions[i]);
                appender.append(values[i]);
                appender.endRow();
            }
        }
    }

    private static void writeRemovals(DuckDBAppender appender, List<String> channels, Attribution attribution)
            throws SQLException {
        var effects = attribution.chain().removalEffects();
        for (int i = 0; i < channels.size(); i++) {
            appender.beginRow();
            appender.append(channels.get(i));
            appender.append(effects[i]);
            appender.append(attribution.chain().conversionProbability());
            appender.endRow();
        }
    }

    private static void fill(Engine engine, String table, Filling filling) {
        try (var appender = engine.connection()
                .unwrap(DuckDBConnection.class)
                .createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
            filling.with(appender);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write " + table, e);
        }
    }

    /** Writes a table's rows. */
    @FunctionalInterface
    private interface Filling {
        void with(DuckDBAppender appender) throws SQLException;
    }
}

package io.hengke.ingest;

import io.hengke.ingest.UploadOutlook.CostMonth;
import io.hengke.ingest.UploadOutlook.MissingRate;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Looks ahead from the good rows of an upload to what an analysis will make of them. */
final class Outlook {

    private final Engine engine;
    private final CellSql cells;
    private final WorkFiles work;

    Outlook(Engine engine, CellSql cells, WorkFiles work) {
        this.engine = engine;
        this.cells = cells;
        this.work = work;
    }

    /**
     * Uses up the typed table of rates, so it comes last.
     *
     * @param knownRates files of rates that are part of the history
     */
    UploadOutlook of(List<Path> knownRates) {
        return new UploadOutlook(costMonths(), missingRates(knownRates));
    }

    private List<CostMonth> costMonths() {
        return engine.query(
                "select strftime(posted_on, '%%Y-%%m'), count(*) from %s where %s group by 1 order by 1"
                        .formatted(TypedTable.name(Table.COSTS), good(Table.COSTS)),
                row -> new CostMonth(row.getString(1), row.getLong(2)));
    }

    /** A rate holds until the next one, so a currency lacks one only before its first. */
    private List<MissingRate> missingRates(List<Path> knownRates) {
        engine.execute("create or replace temp table ingest_need as " + needs());
        if (engine.queryLong("select count(*) from ingest_need") == 0) {
            return List.of();
        }
        engine.execute("create or replace temp table ingest_first_rate as " + firstRates());
        read(knownRates);
        engine.execute("insert into ingest_first_rate " + firstRates());
        return engine.query(
                """
                select need.currency, min(need.day), max(need.day), cast(sum(need.rows) as bigint)
                from ingest_need as need
                left join (select currency, min(first_day) as first_day from ingest_first_rate group by currency) as rate
                    on rate.currency = need.currency
                where rate.first_day is null or need.day < rate.first_day
                group by need.currency order by need.currency
                """, row -> new MissingRate(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /** Currencies and days of the rows whose amounts are to be converted. */
    private String needs() {
        return Arrays.stream(Table.values())
                .filter(it -> !TypedTable.exact(it).isEmpty())
                .map(it -> """
                        select _currency as currency, cast(%s as date) as day, count(*) as rows
                        from %s where %s and _currency <> %s group by 1, 2
                        """.formatted(it.day(), TypedTable.name(it), good(it), Sql.text(cells.currency())))
                .collect(Collectors.joining(" union all "));
    }

    private static String firstRates() {
        return "select currency, min(valid_from) as first_day from %s where %s group by currency"
                .formatted(TypedTable.name(Table.FX_RATES), "_bad = 0");
    }

    private void read(List<Path> rates) {
        var texts = new Texts(engine, work);
        var loading = new Loading(engine, cells, work, Table.FX_RATES);
        for (var rate : rates) {
            var file = new InputFile(rate, "fx_rates.parquet", Table.FX_RATES, InputFile.Format.PARQUET, Hints.NONE);
            var text = texts.of(file);
            loading.add(file, text, Header.exact(file, text.header()));
        }
        loading.load();
    }

    private static String good(Table table) {
        return "_bad = 0 and rowid not in (select row_number from ingest_dropped where source = %s)"
                .formatted(Sql.text(table.label()));
    }
}

package io.hengke.ingest;

import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Reads a folder of files into the {@code source_*} tables of an engine.
 *
 * <p>A pure function of the files and the request: importing twice gives the same tables and the same issues.csv. Rows
 * that cannot be read never stop the others; what stops an import is a file that cannot be used at all.
 */
public final class Import {

    private final Engine engine;
    private final ImportRequest request;
    private final CellSql cells;
    private final Findings findings;
    private final Completion completion;

    private Import(Engine engine, ImportRequest request) {
        this.engine = engine;
        this.request = request;
        this.cells = new CellSql(request.currency(), request.zone().getId());
        this.findings = new Findings(engine);
        this.completion = new Completion(engine);
    }

    /**
     * Creates the {@code source_*} tables and fills all but {@code source_settings}, which is the caller's to fill.
     *
     * @throws io.hengke.shared.Problem if the folder or a file in it cannot be used; issues.csv may be incomplete then
     */
    public static ImportResult run(Engine engine, ImportRequest request) {
        try (var issues = new Issues(request.issuesFile(), request.language())) {
            Macros.load(engine);
            Sources.create(engine);
            return new Import(engine, request).run(issues);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportResult run(Issues issues) {
        var reporting = new Reporting(findings, issues, Reporting.Refused.NOBODY);
        var folder = InputFolder.open(request.inputDirectory());
        folder.unknownFiles().forEach(it -> reporting.tell(it, "ingest.unknown-file"));
        try (var digests = Digests.start(folder.files())) {
            var parts = new FolderReading(
                            engine, cells, new WorkFiles(request.workDirectory()), request.progress(), _ -> {})
                    .load(folder);
            parts.stream()
                    .filter(it -> it.file().table() != Table.CUSTOMERS)
                    .filter(it -> !it.matched().further().isEmpty())
                    .forEach(it -> reporting.tell(
                            it.file().name(),
                            "ingest.ignored-columns",
                            String.join(", ", it.matched().furtherHeaders())));
            resolve(parts);
            findUnknownOrders(parts);
            parts.forEach(reporting::report);
            var files = parts.stream()
                    .map(it -> findings.report(it, digests.of(it.file())))
                    .toList();
            var created = complete(parts);
            var asOf = new AsOf(engine).resolve(request.asOf(), request.today());
            return new ImportResult(
                    files, issues.counts(), created, new AsOf(engine).rowsAfter(asOf), asOf, request.maxRejectShare());
        }
    }

    private void resolve(List<Part> parts) {
        for (var table : Table.values()) {
            findings.collect(table);
            if (table == Table.ORDERS || table == Table.COSTS) {
                new Conversion(engine, findings, cells).convert(table);
            }
            var ofTable =
                    parts.stream().filter(it -> it.file().table() == table).toList();
            new Repeats(engine, findings).resolve(table, ofTable);
            new Overlaps(engine, findings).resolve(table, ofTable);
        }
    }

    /** Lines whose order is neither given nor can be derived stay; what they say is not part of any order. */
    private void findUnknownOrders(List<Part> parts) {
        var known = parts.stream().anyMatch(it -> it.file().table() == Table.ORDERS)
                ? "select order_id from %s as orders where _bad = 0".formatted(TypedTable.name(Table.ORDERS))
                : "select order_id from %s where _bad = 0 and _customer_id is not null and _ordered_at is not null"
                        .formatted(TypedTable.name(Table.ORDER_LINES));
        for (var part : parts) {
            if (part.file().table() == Table.ORDER_LINES) {
                findings.add(Table.ORDER_LINES, "order_id", "ingest.unknown-orders", Finding.WARNING, """
                        select min(lines.rowid), count(*) from %s as lines
                        where lines.rowid >= %d and lines.rowid < %d and lines._bad = 0
                            and not exists (select 1 from (%s) as known where known.order_id = lines.order_id)
                        having count(*) > 0
                        """.formatted(
                                TypedTable.name(Table.ORDER_LINES), part.firstRow(), part.endRow(), known));
            }
        }
    }

    private long complete(List<Part> parts) {
        for (var table : Table.values()) {
            findings.deleteDropped(table);
        }
        completion.numberLines();
        completion.nameRows(Table.ACTIVITIES);
        completion.nameRows(Table.RESPONSES);
        if (parts.stream().noneMatch(it -> it.file().table() == Table.ORDERS)) {
            completion.deriveOrders();
        }
        completion.fillCostOfGoods();
        var created = completion.completeCustomers();
        for (var table : Table.values()) {
            if (table == Table.FX_RATES) {
                engine.execute("drop table " + TypedTable.name(table));
            } else {
                completion.publish(table);
            }
        }
        return created;
    }
}

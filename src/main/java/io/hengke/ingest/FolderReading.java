package io.hengke.ingest;

import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads the files of a folder into the typed tables, table by table, and tells how many bytes are behind it. */
final class FolderReading {

    private final Engine engine;
    private final CellSql cells;
    private final WorkFiles work;
    private final Progress progress;
    private final LongConsumer next;

    /** @param next told the bytes of each table before it is read */
    FolderReading(Engine engine, CellSql cells, WorkFiles work, Progress progress, LongConsumer next) {
        this.engine = engine;
        this.cells = cells;
        this.work = work;
        this.progress = progress;
        this.next = next;
    }

    List<Part> load(InputFolder folder) {
        var texts = new Texts(engine, work);
        var parts = new ArrayList<Part>();
        long total = folder.files().stream().mapToLong(InputFolder::size).sum();
        long done = 0;
        for (var table : Table.values()) {
            var bytes = folder.of(table).stream().mapToLong(InputFolder::size).sum();
            progress.at("ingest.step.reading", done, total);
            next.accept(bytes);
            var loading = new Loading(engine, cells, work, table);
            for (var file : folder.of(table)) {
                var text = texts.of(file);
                loading.add(file, text, folder.match(file, text.header()));
            }
            parts.addAll(loading.load());
            done += bytes;
        }
        progress.at("ingest.step.reading", total, total);
        return parts;
    }
}

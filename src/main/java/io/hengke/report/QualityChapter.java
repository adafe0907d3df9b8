package io.hengke.report;

import java.util.ArrayList;
import java.util.List;

/** What became of every row that was read. */
final class QualityChapter {

    private static final int MOST_FILES = 200;

    private QualityChapter() {}

    static Section write(Edition edition, Row headline) {
        var context = edition.context();
        var isAnyLater = context.files().stream().anyMatch(it -> it.afterAsOf() > 0);
        var columns = new ArrayList<>(List.of(
                Column.text(edition.text("column.file")),
                Column.text(edition.text("column.table")),
                Column.count(edition.text("column.read")),
                Column.count(edition.text("column.accepted")),
                Column.count(edition.text("column.rejected")),
                Column.count(edition.text("column.corrected"))));
        if (isAnyLater) {
            columns.add(Column.count(edition.text("column.after-as-of")));
        }
        var files = Table.of("input-files", edition.text("files.caption"), columns.toArray(Column[]::new));
        for (var file : context.files().stream().limit(edition.most(MOST_FILES)).toList()) {
            var cells = new ArrayList<Object>(List.of(
                    file.name(),
                    edition.words().foreign("ingest.table", file.table()),
                    file.read(),
                    file.accepted(),
                    file.rejected(),
                    file.corrected()));
            if (isAnyLater) {
                cells.add(file.afterAsOf());
            }
            files.row(cells.toArray()).drill(Drill.imports());
        }
        files.more(Math.max(0, context.files().size() - edition.most(MOST_FILES)));
        var blocks = new ArrayList<Block>();
        if (!context.warnings().isEmpty()) {
            blocks.add(new Block.Prose(edition.text("warning", String.join(" ", context.warnings()))));
        }
        var read = context.files().stream()
                .mapToLong(ReportContext.InputFile::read)
                .sum();
        blocks.add(
                edition.figure("files", edition.text("rows", edition.numbers().count(read)), null, files.build()));
        blocks.add(new Block.Prose(edition.text(
                "quality.created",
                edition.numbers().count(context.createdCustomers()),
                edition.numbers().count(headline.number("customers")))));
        if (!context.issues().isEmpty()) {
            blocks.add(issues(edition));
        }
        return edition.section("quality", blocks);
    }

    private static Block issues(Edition edition) {
        var issues = edition.context().issues();
        var table = Table.of(
                "issue-codes",
                edition.text("issues.caption"),
                Column.text(edition.text("column.code")),
                Column.text(edition.text("column.meaning")),
                Column.count(edition.text("column.rows")));
        table.all(Drill.imports());
        issues.stream().limit(edition.most(MOST_FILES)).forEach(it -> table.row(it.code(), it.text(), it.rows()));
        table.more(Math.max(0, issues.size() - edition.most(MOST_FILES)));
        var rows = issues.stream().mapToLong(ReportContext.IssueCount::rows).sum();
        return edition.figure("issues", edition.text("rows", edition.numbers().count(rows)), null, table.build());
    }
}

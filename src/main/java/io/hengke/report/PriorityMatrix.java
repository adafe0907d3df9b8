package io.hengke.report;

import java.util.List;
import java.util.stream.Collectors;

/** Drivers by how much they matter and how well they are met: two rows, two columns, the questions in the cells. */
final class PriorityMatrix {

    private PriorityMatrix() {}

    /** @param drivers rows of report_survey_driver of one target */
    static Block write(Edition edition, String target, List<Row> drivers, String scope) {
        var table = Table.of(
                "priorities-" + target,
                edition.text("priority.caption", FeedbackChapter.question(edition, target)),
                Column.text(edition.text("column.importance")),
                Column.text(edition.text("priority.unmet")),
                Column.text(edition.text("priority.met")));
        table.row(
                edition.text("priority.important"),
                cell(edition, drivers, "fix_first"),
                cell(edition, drivers, "keep_up"));
        table.row(
                edition.text("priority.unimportant"),
                cell(edition, drivers, "later"),
                cell(edition, drivers, "enough"));
        table.all(FeedbackChapter.asked(target));
        return new Block.Figure(
                edition.text("priority.title", FeedbackChapter.question(edition, target)),
                scope,
                edition.text("priority.definition"),
                null,
                table.build());
    }

    private static String cell(Edition edition, List<Row> drivers, String quadrant) {
        var questions = drivers.stream()
                .filter(it -> it.text("quadrant").equals(quadrant))
                .map(it -> FeedbackChapter.question(edition, it.text("question")))
                .collect(Collectors.joining(edition.text("priority.and")));
        var name = edition.words().foreign("feedback.quadrant", quadrant);
        return questions.isEmpty() ? name : edition.text("priority.cell", name, questions);
    }
}

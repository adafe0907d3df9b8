package io.hengke.feedback;

import io.hengke.statistics.Moments;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What respondents who answered all driver questions said, as sums for each of the folds: the overall judgement last.
 *
 * @param questions the driver questions, in the order of the columns
 * @param folds groups of customers, each with its sums
 * @param from day of the first of these answers
 * @param to day of the last
 */
record DriverSums(List<String> questions, List<Fold> folds, LocalDate from, LocalDate to) {

    /** The sums of one group of customers. */
    static final class Fold {

        private final double answers;
        private final double[] sums;
        private final double[][] products;

        Fold(double answers, double[] sums, double[][] products) {
            this.answers = answers;
            this.sums = sums;
            this.products = products;
        }

        Fold plus(Fold other, double sign) {
            var size = sums.length;
            var added = new double[size];
            var multiplied = new double[size][size];
            for (var j = 0; j < size; j++) {
                added[j] = sums[j] + sign * other.sums[j];
                for (var k = 0; k < size; k++) {
                    multiplied[j][k] = products[j][k] + sign * other.products[j][k];
                }
            }
            return new Fold(answers + sign * other.answers, added, multiplied);
        }

        Moments moments() {
            return Moments.ofSums(answers, sums, products);
        }
    }

    /** The sums are taken by the engine, in whole numbers; empty where nobody answered all of the questions. */
    static Optional<DriverSums> read(Engine engine, String target, List<String> questions) {
        var columns = questions.size() + 1;
        var names = IntStream.range(0, columns).mapToObj("c%d"::formatted).toList();
        var answers = new ArrayList<String>();
        for (var i = 0; i < questions.size(); i++) {
            answers.add("max(case when question = %s then milli end) as c%d".formatted(Sql.text(questions.get(i)), i));
        }
        answers.add("max(target_milli) as c%d".formatted(questions.size()));
        var sums = new ArrayList<String>();
        for (var j = 0; j < columns; j++) {
            sums.add("cast(sum(%s) as bigint)".formatted(names.get(j)));
        }
        for (var j = 0; j < columns; j++) {
            for (var k = 0; k <= j; k++) {
                sums.add("cast(sum(%s * %s) as bigint)".formatted(names.get(j), names.get(k)));
            }
        }
        var days = new ArrayList<LocalDate>();
        var folds = engine.query(
                """
            with sheets as (
                select answer_key, max(fold) as fold, max(submitted_at) as submitted_at, %s
                from int_feedback_pair where target = %s group by answer_key
            )
            select count(*), cast(min(submitted_at) as date), cast(max(submitted_at) as date), %s
            from sheets where %s is not null group by fold order by fold
            """.formatted(
                                String.join(", ", answers),
                                Sql.text(target),
                                String.join(", ", sums),
                                String.join(" is not null and ", names)),
                row -> {
                    days.add(row.getObject(2, LocalDate.class));
                    days.add(row.getObject(3, LocalDate.class));
                    var total = new double[columns];
                    var products = new double[columns][columns];
                    var column = 4;
                    for (var j = 0; j < columns; j++) {
                        total[j] = row.getLong(column++) / 1e3;
                    }
                    for (var j = 0; j < columns; j++) {
                        for (var k = 0; k <= j; k++) {
                            products[j][k] = row.getLong(column++) / 1e6;
                            products[k][j] = products[j][k];
                        }
                    }
                    return new Fold(row.getLong(1), total, products);
                });
        return days.stream()
                .min(LocalDate::compareTo)
                .map(first -> new DriverSums(
                        questions,
                        folds,
                        first,
                        days.stream().max(LocalDate::compareTo).orElse(first)));
    }

    Fold all() {
        return folds.stream().reduce((first, second) -> first.plus(second, 1)).orElseThrow();
    }

    long answers() {
        return (long) all().answers;
    }
}

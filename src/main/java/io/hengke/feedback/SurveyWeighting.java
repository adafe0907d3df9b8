package io.hengke.feedback;

import io.hengke.shared.Language;
import io.hengke.shared.Refusal;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import io.hengke.warehouse.ResultRows;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What each question's score would be if all kinds of customers answered equally often.
 *
 * <p>Writes {@code feedback_weighted}, one row per question: last answers of the twelve months up to the as-of day,
 * unweighted and weighted by {@link Raking} to the customers of {@code feedback_reach} by channel, region and kind. The
 * interval rests on the effective number of answers, n ÷ design effect. Corrects for what is known of customers only.
 */
public final class SurveyWeighting implements Kernel {

    private static final long LEAST_ANSWERS = 100;

    /** Categories with fewer respondents are taken together. */
    private static final double LEAST_IN_CATEGORY = 20;

    private static final List<Function<Cell, String>> ATTRIBUTES = List.of(Cell::channel, Cell::region, Cell::kind);

    @Override
    public String name() {
        return "survey-weighting";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_feedback_cell");
    }

    @Override
    public Set<String> writes() {
        return Set.of("feedback_weighted");
    }

    @Override
    public void run(Engine engine) {
        var rows = new ResultRows("feedback_weighted", """
            question varchar not null, measure varchar not null, customers bigint not null, answers bigint not null,
            score double, low double, high double, weighted_score double, weighted_low double, weighted_high double,
            design_effect double, effective_answers double, least_weight double, greatest_weight double,
            largest_gap double, reason_zh varchar, reason_en varchar""");
        Cell.read(engine).stream()
                .collect(Collectors.groupingBy(Cell::question, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(it -> addRow(rows, it));
        rows.write(engine);
    }

    private static void addRow(ResultRows rows, List<Cell> cells) {
        var question = cells.getFirst().question();
        var measure = cells.getFirst().measure();
        var customers = cells.stream().mapToLong(Cell::customers).sum();
        var answers =
                cells.stream().mapToLong(it -> (long) it.counts().answers()).sum();
        var refusal = refusal(cells, customers, answers);
        if (refusal.isPresent()) {
            rows.add(
                    question,
                    measure.code(),
                    customers,
                    answers,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    refusal.get().in(Language.ZH),
                    refusal.get().in(Language.EN));
            return;
        }
        var raking = rake(cells);
        var plain = measure.estimate(sum(cells, _ -> 1.0));
        var effect = raking.designEffect();
        var weighted = measure.estimate(sum(cells, it -> raking.weight(it) / effect));
        var least = Double.POSITIVE_INFINITY;
        var greatest = 0.0;
        for (var cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).counts().answers() > 0) {
                least = Math.min(least, raking.weight(cell));
                greatest = Math.max(greatest, raking.weight(cell));
            }
        }
        rows.add(
                question,
                measure.code(),
                customers,
                answers,
                plain.value(),
                plain.low(),
                plain.high(),
                weighted.value(),
                weighted.low(),
                weighted.high(),
                effect,
                answers / effect,
                least,
                greatest,
                raking.largestGap(),
                null,
                null);
    }

    private static Optional<Refusal> refusal(List<Cell> cells, long customers, long answers) {
        if (answers < LEAST_ANSWERS) {
            return Optional.of(Refusal.of("feedback.refused.weighting", answers, LEAST_ANSWERS));
        }
        return cells.stream().anyMatch(it -> it.customersMet() > it.counts().answers()) && customers > answers
                ? Optional.empty()
                : Optional.of(Refusal.of("feedback.refused.silent", customers));
    }

    private static Raking rake(List<Cell> cells) {
        var categories = new int[cells.size()][ATTRIBUTES.size()];
        for (var attribute = 0; attribute < ATTRIBUTES.size(); attribute++) {
            var value = ATTRIBUTES.get(attribute);
            var answered = cells.stream()
                    .collect(Collectors.groupingBy(
                            value,
                            TreeMap::new,
                            Collectors.summingDouble(it -> it.counts().answers())));
            var numbers = answered.entrySet().stream()
                    .filter(it -> it.getValue() >= LEAST_IN_CATEGORY)
                    .map(Map.Entry::getKey)
                    .toList();
            for (var cell = 0; cell < cells.size(); cell++) {
                categories[cell][attribute] = 1 + numbers.indexOf(value.apply(cells.get(cell)));
            }
        }
        return Raking.of(
                categories,
                cells.stream().mapToDouble(it -> it.counts().answers()).toArray(),
                cells.stream().mapToDouble(Cell::customers).toArray());
    }

    /** Counts with each cell's answers multiplied by its weight. */
    private static AnswerCounts sum(List<Cell> cells, IntToDoubleFunction weight) {
        var sum = new AnswerCounts(0, 0, 0, 0, 0);
        for (var cell = 0; cell < cells.size(); cell++) {
            sum = sum.plus(cells.get(cell).counts(), weight.applyAsDouble(cell));
        }
        return sum;
    }

    /** A row of int_feedback_cell. */
    private record Cell(
            String question,
            Measure measure,
            String channel,
            String region,
            String kind,
            long customers,
            long customersMet,
            AnswerCounts counts) {

        static List<Cell> read(Engine engine) {
            return engine.query(
                    """
                select question, measure, channel, region, kind, customers, customers_met,
                    answers, best, worst, sum_milli, sum_of_squares_micro
                from int_feedback_cell order by question, channel, region, kind
                """,
                    row -> new Cell(
                            row.getString(1),
                            Measure.of(row.getString(2)),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getLong(6),
                            row.getLong(7),
                            new AnswerCounts(
                                    row.getLong(8),
                                    row.getLong(9),
                                    row.getLong(10),
                                    row.getLong(11),
                                    row.getLong(12))));
        }
    }
}

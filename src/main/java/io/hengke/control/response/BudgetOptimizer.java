package io.hengke.control.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * The best split of a budget over lines with bounds.
 *
 * <p>Concave responses: the price of the budget by bisection; exact. S-shaped ones have no single optimum at a price: each is
 * replaced by its concave envelope, which bounds the result from above, and the line furthest below its envelope is cut in two
 * there, until bound and split meet (branch and bound) or the given number of cuts is reached. The gap left is told.
 */
public final class BudgetOptimizer {

    private static final int MOST_CUTS = 2_000;
    private static final double CLOSE_ENOUGH = 1e-9;

    private BudgetOptimizer() {}

    /** Bounds of all lines, the envelopes' best split within them and its value. */
    private record Candidate(List<Envelope> envelopes, EnvelopeSplit split, double bound) {}

    /**
     * @throws IllegalArgumentException if the bounds leave no split of the total: check with {@link #isFeasible}
     */
    public static BudgetSplit split(List<BudgetLine> lines, long total) {
        if (!isFeasible(lines, total)) {
            throw new IllegalArgumentException("The bounds leave no split of " + total);
        }
        var open = new PriorityQueue<Candidate>(Comparator.comparingDouble(it -> -it.bound()));
        open.add(candidate(
                lines.stream()
                        .map(it -> new Envelope(it.curve(), it.lower(), it.upper()))
                        .toList(),
                total));
        var best = open.element();
        var bestValue = value(lines, best.split().amounts());
        var bound = best.bound();
        for (var cut = 0; cut < MOST_CUTS && !open.isEmpty(); cut++) {
            var next = open.remove();
            bound = next.bound();
            if (bound - bestValue <= CLOSE_ENOUGH * Math.max(1e-300, Math.abs(bestValue))) {
                break;
            }
            for (var half : halves(lines, next, total)) {
                var value = value(lines, half.split().amounts());
                if (value > bestValue) {
                    bestValue = value;
                    best = half;
                }
                open.add(half);
            }
        }
        var polished = polished(lines, best.split().amounts(), total);
        var polishedValue = value(lines, polished.split().amounts());
        if (polishedValue >= bestValue) {
            best = polished;
            bestValue = polishedValue;
        }
        return result(lines, total, best, bestValue, Math.max(0, bound - bestValue));
    }

    public static boolean isFeasible(List<BudgetLine> lines, long total) {
        return lines.stream().mapToLong(BudgetLine::lower).sum() <= total
                && lines.stream().mapToLong(BudgetLine::upper).sum() >= total;
    }

    /**
     * The same split freed of the cuts that led to it: lines beyond their inflection share exactly, at one price; lines before
     * it stay where they are.
     */
    private static Candidate polished(List<BudgetLine> lines, double[] amounts, long total) {
        var envelopes = new ArrayList<Envelope>();
        for (var i = 0; i < amounts.length; i++) {
            var line = lines.get(i);
            var inflection = line.curve().inflection();
            envelopes.add(
                    amounts[i] > inflection
                            ? new Envelope(line.curve(), Math.max((double) line.lower(), inflection), line.upper())
                            : new Envelope(line.curve(), amounts[i], amounts[i]));
        }
        return candidate(envelopes, total);
    }

    private static Candidate candidate(List<Envelope> envelopes, long total) {
        var split = new EnvelopeSplit(envelopes, (double) total);
        return new Candidate(envelopes, split, split.value());
    }

    /** Cuts the line whose response is furthest below its envelope at its amount; halves without a split are left out. */
    private static List<Candidate> halves(List<BudgetLine> lines, Candidate candidate, long total) {
        var amounts = candidate.split().amounts();
        var at = IntStream.range(0, lines.size())
                .boxed()
                .max(Comparator.comparingDouble(
                                (Integer i) -> candidate.envelopes().get(i).at(amounts[i])
                                        - lines.get(i).curve().at(amounts[i]))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        var cut = candidate.envelopes().get(at);
        if (amounts[at] <= cut.lower() || amounts[at] >= cut.upper()) {
            return List.of();
        }
        var halves = new ArrayList<Candidate>();
        for (var part : List.of(
                new Envelope(lines.get(at).curve(), cut.lower(), amounts[at]),
                new Envelope(lines.get(at).curve(), amounts[at], cut.upper()))) {
            var envelopes = new ArrayList<>(candidate.envelopes());
            envelopes.set(at, part);
            if (envelopes.stream().mapToDouble(Envelope::lower).sum() <= total
                    && envelopes.stream().mapToDouble(Envelope::upper).sum() >= total) {
                halves.add(candidate(envelopes, total));
            }
        }
        return halves;
    }

    private static double value(List<BudgetLine> lines, double[] amounts) {
        var sum = 0.0;
        for (var i = 0; i < amounts.length; i++) {
            sum += lines.get(i).curve().at(amounts[i]);
        }
        return sum;
    }

    private static BudgetSplit result(List<BudgetLine> lines, long total, Candidate best, double response, double gap) {
        var amounts = best.split().amounts();
        var price = price(lines, amounts);
        var exact = IntStream.range(0, amounts.length).mapToObj(i -> amounts[i]).toList();
        return new BudgetSplit(
                whole(lines, amounts, total), exact, response, price, violation(lines, amounts, price), gap);
    }

    /**
     * The marginal of the free lines; where none is free, of the line at its lower bound that the next unit would go to; where
     * all are full, of the line that the last unit would be taken from.
     */
    private static double price(List<BudgetLine> lines, double[] amounts) {
        var free = new ArrayList<Double>();
        var nextToGrow = Double.NEGATIVE_INFINITY;
        var firstToShrink = Double.POSITIVE_INFINITY;
        for (var i = 0; i < amounts.length; i++) {
            var line = lines.get(i);
            var marginal = line.curve().marginalAt(amounts[i]);
            if (line.lower() == line.upper()) {
                continue;
            }
            if (isAt(amounts[i], line.lower())) {
                nextToGrow = Math.max(nextToGrow, marginal);
            } else if (isAt(amounts[i], line.upper())) {
                firstToShrink = Math.min(firstToShrink, marginal);
            } else {
                free.add(marginal);
            }
        }
        if (!free.isEmpty()) {
            return free.stream().sorted().skip(free.size() / 2).findFirst().orElseThrow();
        }
        return nextToGrow >= 0 ? nextToGrow : Double.isFinite(firstToShrink) ? firstToShrink : 0;
    }

    private static double violation(List<BudgetLine> lines, double[] amounts, double price) {
        var largest = 0.0;
        for (var i = 0; i < amounts.length; i++) {
            var line = lines.get(i);
            if (line.lower() == line.upper()) {
                continue;
            }
            var excess = line.curve().marginalAt(amounts[i]) - price;
            if (isAt(amounts[i], line.lower())) {
                excess = Math.max(0, excess);
            } else if (isAt(amounts[i], line.upper())) {
                excess = Math.min(0, excess);
            }
            largest = Math.max(largest, Math.abs(excess));
        }
        return price > 0 ? largest / price : largest;
    }

    private static boolean isAt(double amount, long bound) {
        return Math.abs(amount - bound) <= 1e-9 * Math.max(1, bound);
    }

    /** Whole amounts: rounded down, then one more to the largest remainders that have room, ties to the first line. */
    private static List<Long> whole(List<BudgetLine> lines, double[] amounts, long total) {
        var parts = new long[amounts.length];
        var left = total;
        for (var i = 0; i < amounts.length; i++) {
            parts[i] = Math.clamp(
                    (long) Math.floor(amounts[i]),
                    lines.get(i).lower(),
                    lines.get(i).upper());
            left -= parts[i];
        }
        var order = IntStream.range(0, amounts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -(amounts[i] - parts[i])))
                .toList();
        while (left != 0) {
            for (var i : order) {
                if (left > 0 && parts[i] < lines.get(i).upper()) {
                    parts[i]++;
                    left--;
                } else if (left < 0 && parts[i] > lines.get(i).lower()) {
                    parts[i]--;
                    left++;
                }
            }
        }
        return IntStream.range(0, parts.length).mapToObj(i -> parts[i]).toList();
    }
}

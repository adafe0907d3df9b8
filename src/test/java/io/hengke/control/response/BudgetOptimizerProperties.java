package io.hengke.control.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Splits of random lines against trying everything on a grid. */
final class BudgetOptimizerProperties {

    private static final int STEPS = 24;

    @Property(tries = 200)
    void noGridPointBringsMoreAndEveryBoundHolds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int count, @ForAll boolean mayBeSShaped) {
        var random = new Random(seed);
        var lines = new ArrayList<BudgetLine>();
        for (var i = 0; i < count; i++) {
            var lower = random.nextInt(50);
            var slope = mayBeSShaped ? .5 + 3 * random.nextDouble() : .5 + random.nextDouble() / 2;
            lines.add(new BudgetLine(
                    "line " + i,
                    new HillCurve(100 * random.nextDouble(), 1 + 200 * random.nextDouble(), slope),
                    lower,
                    random.nextInt(5) == 0 ? lower : lower + random.nextInt(200)));
        }
        var least = lines.stream().mapToLong(BudgetLine::lower).sum();
        var most = lines.stream().mapToLong(BudgetLine::upper).sum();
        var total = least + (long) (random.nextDouble() * (most - least + 1));

        var split = BudgetOptimizer.split(lines, total);

        assertThat(split.amounts().stream().mapToLong(it -> it).sum()).isEqualTo(total);
        for (var i = 0; i < count; i++) {
            assertThat(split.amounts().get(i))
                    .isBetween(lines.get(i).lower(), lines.get(i).upper());
        }
        var best = bruteForce(lines, 0, (double) total);
        assertThat(split.response() + split.gap()).isGreaterThanOrEqualTo(best - 1e-7);
        assertThat(split.gap()).isLessThanOrEqualTo(1e-4 * Math.max(1, split.response()));
        // an optimum between convex and concave parts is met by halving: to the root of the gap's size
        assertThat(split.violation()).isLessThan(mayBeSShaped ? 1e-3 : 1e-8);
    }

    /** The best response of the lines from the given one on, over a grid of each line's amounts; the last takes the rest. */
    private static double bruteForce(List<BudgetLine> lines, int first, double total) {
        var line = lines.get(first);
        if (first == lines.size() - 1) {
            return total >= line.lower() - 1e-9 && total <= line.upper() + 1e-9
                    ? line.curve().at(total)
                    : Double.NEGATIVE_INFINITY;
        }
        var best = Double.NEGATIVE_INFINITY;
        for (var step = 0; step <= STEPS; step++) {
            var amount = line.lower() + (line.upper() - line.lower()) * step / (double) STEPS;
            best = Math.max(best, line.curve().at(amount) + bruteForce(lines, first + 1, total - amount));
        }
        return best;
    }
}

package io.hengke.costing;

import io.hengke.shared.CostTypes;
import io.hengke.shared.YamlProblems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds pools that no cost can ever reach, which is allowed but hardly meant. */
final class Coverage {

    /** Conditions are taken apart into this many single cases at most; a pool with more is given the benefit of doubt. */
    private static final int MOST_CASES = 20_000;

    private final YamlProblems problems;
    private final List<ModelReader.PlacedPool> pools;

    Coverage(YamlProblems problems, List<ModelReader.PlacedPool> pools) {
        this.problems = problems;
        this.pools = pools;
    }

    void warn() {
        var supported = new HashSet<String>();
        for (var placed : pools) {
            if (placed.pool().use() instanceof Pool.Support(var weights)) {
                weights.keySet().stream()
                        .filter(it -> !it.equals(placed.pool().code()))
                        .forEach(supported::add);
            }
        }
        var earlier = new ArrayList<Takes>();
        for (var placed : pools) {
            var pool = placed.pool();
            if (pool.takes() == null && !supported.contains(pool.code())) {
                problems.warn(
                        "costing.receives-nothing",
                        placed.place().where("code"),
                        placed.place().path("code"),
                        pool.code());
            } else if (pool.takes() != null) {
                if (isTaken(pool.takes(), earlier)) {
                    problems.warn(
                            "costing.never-takes",
                            placed.place().where("takes"),
                            placed.place().path("takes"),
                            pool.code());
                }
                earlier.add(pool.takes());
            }
        }
    }

    private static boolean isTaken(Takes takes, List<Takes> earlier) {
        var cases = cases(takes);
        return cases.size() <= MOST_CASES
                && cases.stream().allMatch(line -> earlier.stream().anyMatch(it -> it.covers(line)));
    }

    /** The lines a pool would take, as far as its conditions fix them; a cost type's beginning becomes every type there is. */
    private static List<Map<Takes.Column, String>> cases(Takes takes) {
        var cases = List.of(Map.<Takes.Column, String>of());
        for (var column : Takes.Column.values()) {
            var accepted = takes.conditions().get(column);
            if (column == Takes.Column.COST_TYPE) {
                cases = combined(cases, column, costTypes(Objects.requireNonNullElse(accepted, List.of(""))));
            } else if (accepted != null) {
                cases = combined(cases, column, accepted);
            }
            if (cases.size() > MOST_CASES) {
                break;
            }
        }
        return cases;
    }

    private static List<String> costTypes(List<String> prefixes) {
        return prefixes.stream()
                .flatMap(prefix -> Stream.concat(
                        CostTypes.codes().stream().filter(it -> it.startsWith(prefix)), openTypes(prefix)))
                .distinct()
                .toList();
    }

    /** Types of the open class have any name: one that nobody would write stands for them all. */
    private static Stream<String> openTypes(String prefix) {
        var open = CostTypes.OPEN_CLASS + ".";
        if (open.startsWith(prefix)) {
            return Stream.of(open + '\uFFFF');
        }
        return prefix.startsWith(open) ? Stream.of(prefix + '\uFFFF') : Stream.empty();
    }

    private static List<Map<Takes.Column, String>> combined(
            List<Map<Takes.Column, String>> cases, Takes.Column column, List<String> values) {
        if ((long) cases.size() * values.size() > MOST_CASES) {
            return Collections.nCopies(MOST_CASES + 1, Map.of());
        }
        var combined = new ArrayList<Map<Takes.Column, String>>();
        for (var line : cases) {
            for (var value : values) {
                var next = new HashMap<>(line);
                next.put(column, value);
                combined.add(next);
            }
        }
        return combined;
    }
}

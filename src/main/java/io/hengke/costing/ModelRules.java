package io.hengke.costing;

import io.hengke.shared.Utf8Order;
import io.hengke.shared.YamlMap;
import io.hengke.shared.YamlProblems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What must hold between the pools of a model. */
final class ModelRules {

    private final YamlProblems problems;
    private final List<YamlMap> places;
    private final List<ModelReader.PlacedPool> pools;

    /**
     * @param places every pool of the file, also those that could not be read, since others may name them
     * @param pools those that could be read
     */
    ModelRules(YamlProblems problems, List<YamlMap> places, List<ModelReader.PlacedPool> pools) {
        this.problems = problems;
        this.places = places;
        this.pools = pools;
    }

    void check() {
        var codes = checkCodes();
        pools.forEach(it -> checkSupports(it, codes));
        if (problems.isEmpty()) {
            checkRings();
            new Coverage(problems, pools).warn();
        }
    }

    private Set<String> checkCodes() {
        var lines = new HashMap<String, Integer>();
        for (var place : places) {
            if (place.value("code") instanceof ScalarNode code) {
                var line = code.getStartMark().map(Mark::getLine).orElse(0) + 1;
                var first = lines.putIfAbsent(code.getValue().strip(), line);
                if (first != null) {
                    problems.add("costing.duplicate-code", code, place.path("code"), code.getValue(), first);
                }
            }
        }
        return lines.keySet();
    }

    private void checkSupports(ModelReader.PlacedPool placed, Set<String> codes) {
        var supports = placed.place().value("supports") == null
                ? null
                : placed.place().map("supports").orElse(null);
        if (supports == null) {
            return;
        }
        var others = new ArrayList<>(codes.stream().sorted(Utf8Order.COMPARATOR).toList());
        others.remove(placed.pool().code());
        for (var code : supports.values().keySet()) {
            if (!codes.contains(code)) {
                problems.addUnknown("costing.unknown-pool", supports.where(code), supports.path(code), code, others);
            }
        }
        if (supports.values().keySet().equals(Set.of(placed.pool().code()))) {
            problems.add(
                    "costing.supports-nobody", supports.node(), placed.place().path("supports"));
        } else if (supports.has(placed.pool().code())) {
            var code = placed.pool().code();
            problems.warn("costing.supports-itself", supports.where(code), supports.path(code), code);
        }
    }

    /** Every support pool must lead, through whatever ring, to a pool that serves customers. */
    private void checkRings() {
        Map<String, List<String>> givers = new HashMap<>();
        var served = new ArrayDeque<String>();
        for (var placed : pools) {
            switch (placed.pool().use()) {
                case Pool.Serving _ -> served.add(placed.pool().code());
                case Pool.Support(var weights) ->
                    weights.keySet()
                            .forEach(it -> givers.computeIfAbsent(it, _ -> new ArrayList<>())
                                    .add(placed.pool().code()));
            }
        }
        var reaching = new HashSet<>(served);
        while (!served.isEmpty()) {
            givers.getOrDefault(served.remove(), List.of()).stream()
                    .filter(reaching::add)
                    .forEach(served::add);
        }
        var stuck = pools.stream()
                .filter(it -> !reaching.contains(it.pool().code()))
                .toList();
        if (!stuck.isEmpty()) {
            var first = stuck.getFirst().place();
            problems.add(
                    "costing.ring-without-exit",
                    first.where("supports"),
                    first.path("supports"),
                    stuck.stream().map(it -> it.pool().code()).collect(Collectors.joining(", ")));
        }
    }
}

package io.hengke.runs;

import io.hengke.costing.Costing;
import io.hengke.costing.CostingModel;
import io.hengke.warehouse.Model;
import io.hengke.warehouse.Models;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tables follow from the costing model. Tables that other modules' kernels write do not. */
final class CostingLineage {

    private static final Pattern WORD = Pattern.compile("\\w+");

    private final Models models = Models.load();
    private final Map<String, Set<String>> costing = new HashMap<>();
    private final Map<String, Boolean> follows = new HashMap<>();
    private final Set<String> independent = new TreeSet<>();

    CostingLineage() {
        Costing.kernels(CostingModel.builtIn())
                .forEach(kernel -> kernel.writes().forEach(it -> costing.put(it, kernel.reads())));
    }

    /** The tables that are needed to build the given ones under another model and are the same under every model. */
    List<String> independentOf(List<String> tables) {
        tables.forEach(this::followsFromModel);
        return List.copyOf(independent);
    }

    private boolean followsFromModel(String table) {
        var known = follows.get(table);
        if (known != null) {
            return known;
        }
        var needs = reads(table);
        var answer = costing.containsKey(table) || needs.stream().anyMatch(this::followsFromModel);
        follows.put(table, answer);
        if (answer) {
            needs.addAll(checkedAgainst(table));
            needs.stream().filter(it -> !followsFromModel(it)).forEach(independent::add);
        }
        return answer;
    }

    private Set<String> reads(String table) {
        var reads = costing.containsKey(table)
                ? costing.get(table)
                : models.find(table).map(Model::reads).orElse(Set.of());
        return new HashSet<>(reads);
    }

    /** Tables that the contract of a mart compares it with. */
    private Set<String> checkedAgainst(String table) {
        return models.contractOf(table).stream()
                .flatMap(it -> it.checks().stream())
                .flatMap(it -> WORD.matcher(it.violations()).results().map(MatchResult::group))
                .filter(it -> models.find(it).isPresent())
                .collect(Collectors.toSet());
    }
}

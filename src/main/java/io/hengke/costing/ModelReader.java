package io.hengke.costing;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the text of {@code costing.yaml} into a model, telling everything that stands against it. */
final class ModelReader {

    private static final List<String> KEYS = List.of("currency", "pools");

    private final YamlProblems problems;

    ModelReader(YamlProblems problems) {
        this.problems = problems;
    }

    /** A pool with its place in the file. */
    record PlacedPool(Pool pool, YamlMap place) {}

    Optional<CostingModel> read(String text) {
        return compose(text).flatMap(it -> YamlMap.of(problems, it, "")).flatMap(this::model);
    }

    private Optional<Node> compose(String text) {
        try {
            // a byte order mark is no part of the text
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            var root = new Compose(LoadSettings.builder().build()).composeString(plain);
            if (root.isEmpty()) {
                problems.add("costing.missing-key", 1, "pools");
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(it -> it.getLine() + 1).orElse(1);
            problems.add("costing.yaml-syntax", line, "", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add("costing.yaml-syntax", 1, "", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<CostingModel> model(YamlMap root) {
        root.allow(KEYS);
        var currency = currency(root);
        var places = places(root);
        var pools = places.stream()
                .flatMap(it -> new PoolReader(problems, it).read().stream())
                .toList();
        new ModelRules(problems, places, pools).check();
        var model =
                new CostingModel(currency, pools.stream().map(PlacedPool::pool).toList());
        return problems.isEmpty() ? Optional.of(model) : Optional.empty();
    }

    private @Nullable String currency(YamlMap root) {
        var code = root.text("currency").orElse(null);
        var known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());
        if (code != null && !known.contains(code)) {
            problems.add("costing.unknown-currency", root.where("currency"), "currency", code);
        }
        return code;
    }

    private List<YamlMap> places(YamlMap root) {
        var places = new ArrayList<YamlMap>();
        var list = root.value("pools");
        if (list == null) {
            problems.add("costing.missing-key", root.node(), "pools");
        } else if (!(list instanceof SequenceNode sequence)) {
            problems.add("costing.expected-list", list, "pools");
        } else if (sequence.getValue().isEmpty()) {
            problems.add("costing.empty-list", list, "pools");
        } else {
            var number = 1;
            for (var node : sequence.getValue()) {
                YamlMap.of(problems, node, "pools[" + number++ + "]").ifPresent(places::add);
            }
        }
        return places;
    }
}

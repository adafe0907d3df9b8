package io.hengke.costing;

import io.hengke.shared.YamlFile;
import io.hengke.shared.YamlMap;
import io.hengke.shared.YamlProblems;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        return YamlFile.root(problems, text, "pools").flatMap(this::model);
    }

    private Optional<CostingModel> model(YamlMap root) {
        root.allow(KEYS);
        var currency = currency(root);
        var places = root.requiredMaps("pools");
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
}

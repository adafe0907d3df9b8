package io.hengke.warehouse;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The library of SQL models and mart contracts on the class path, below {@code warehouse/models}. */
public final class Models {

    private final Map<String, Model> models;
    private final Map<String, MartContract> contracts;

    private Models(Map<String, Model> models, Map<String, MartContract> contracts) {
        this.models = models;
        this.contracts = contracts;
    }

    public static Models load() {
        var files = Resources.below("/warehouse/models");
        var models = files.entrySet().stream()
                .filter(it -> it.getKey().endsWith(".sql"))
                .map(it -> Model.of(it.getKey(), it.getValue()))
                .collect(Collectors.toMap(Model::name, Function.identity()));
        var contracts = files.entrySet().stream()
                .filter(it -> it.getKey().endsWith(".yml"))
                .map(it -> MartContract.parse(it.getKey(), it.getValue()))
                .collect(Collectors.toMap(MartContract::model, Function.identity()));
        return new Models(models, contracts);
    }

    public Collection<Model> all() {
        return models.values();
    }

    public Optional<Model> find(String name) {
        return Optional.ofNullable(models.get(name));
    }

    public Optional<MartContract> contractOf(String model) {
        return Optional.ofNullable(contracts.get(model));
    }

    public Collection<MartContract> contracts() {
        return contracts.values();
    }
}

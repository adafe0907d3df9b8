package io.hengke.scorecard;

import io.hengke.warehouse.MartContract;
import io.hengke.warehouse.Models;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every metric there is: those that marts declare, and those that need facts the data contract has no place for. */
public final class MetricCatalogue {

    private static final String NOT_RECORDED = "/scorecard/not-recorded.yml";

    private final List<Metric> metrics;
    private final Map<String, String> methods;

    private MetricCatalogue(List<Metric> metrics, Map<String, String> methods) {
        this.metrics = metrics;
        this.methods = methods;
    }

    /** The catalogue of all marts on the class path. */
    public static MetricCatalogue load(Models models) {
        return of(models.contracts(), notRecorded());
    }

    /** @throws IllegalStateException if a declaration is incomplete or an id repeats: a fault of ours */
    static MetricCatalogue of(Collection<MartContract> contracts, Collection<?> notRecorded) {
        var declared = contracts.stream()
                .flatMap(mart -> list(mart.content().get("metrics")).stream()
                        .map(it -> new Declaration(mart.model(), Objects.requireNonNull(it)).metric()));
        var missing = notRecorded.stream().map(it -> new Declaration("", Objects.requireNonNull(it)).metric());
        var metrics = Stream.concat(declared, missing)
                .sorted(Comparator.comparing(Metric::id))
                .toList();
        var ids = metrics.stream().map(Metric::id).distinct().count();
        if (ids != metrics.size()) {
            throw new IllegalStateException("Two metrics share an id: "
                    + metrics.stream().map(Metric::id).toList());
        }
        var methods = contracts.stream()
                .filter(it -> it.content().containsKey("method"))
                .collect(Collectors.toMap(
                        MartContract::model, it -> Objects.toString(it.content().get("method"))));
        return new MetricCatalogue(metrics, methods);
    }

    /** All metrics, by id. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** The page of docs/methods that explains how a metric's numbers are made; empty for a plain count or sum. */
    public Optional<String> methodOf(Metric metric) {
        return Optional.ofNullable(methods.get(metric.mart()));
    }

    public Optional<Metric> find(String id) {
        return metrics.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private static List<?> notRecorded() {
        try (var stream = MetricCatalogue.class.getResourceAsStream(NOT_RECORDED)) {
            var settings = LoadSettings.builder().setLabel(NOT_RECORDED).build();
            return list(new Load(settings).loadFromInputStream(Objects.requireNonNull(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(NOT_RECORDED, e);
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}

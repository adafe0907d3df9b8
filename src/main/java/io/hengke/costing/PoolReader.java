package io.hengke.costing;

import io.hengke.shared.CostTypes;
import io.hengke.shared.YamlMap;
import io.hengke.shared.YamlProblems;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one pool of {@code costing.yaml}: everything that can be judged without the other pools. */
final class PoolReader {

    private static final List<String> KEYS = List.of("code", "takes", "driver", "capacity_minutes", "supports");
    private static final List<String> DRIVER_KEYS = List.of("measure", "activity", "match");
    private static final BigDecimal MOST_MINUTES = BigDecimal.TEN.pow(12);

    private final YamlProblems problems;
    private final YamlMap map;

    PoolReader(YamlProblems problems, YamlMap map) {
        this.problems = problems;
        this.map = map;
    }

    /** Empty if the pool cannot be made sense of; the problems say why. */
    Optional<ModelReader.PlacedPool> read() {
        map.allow(KEYS);
        var code = map.requiredText("code").filter(this::isFree);
        var takes = map.has("takes") ? takes() : null;
        var use = use();
        return code.isEmpty() || use.isEmpty()
                ? Optional.empty()
                : Optional.of(new ModelReader.PlacedPool(new Pool(code.get(), takes, use.get()), map));
    }

    /** Names in parentheses are the program's own: (direct), (none), (idle), (unassigned), (all). */
    private boolean isFree(String code) {
        var isFree = !code.startsWith("(");
        if (!isFree) {
            problems.add("costing.reserved-code", map.where("code"), map.path("code"), code);
        }
        return isFree;
    }

    private @Nullable Takes takes() {
        var conditions = map.map("takes").orElse(null);
        if (conditions == null) {
            return null;
        }
        var columns = byKey(Takes.Column.values(), Takes.Column::key);
        conditions.allow(columns.keySet());
        var accepted = new LinkedHashMap<Takes.Column, List<String>>();
        columns.forEach((key, column) -> {
            if (conditions.has(key)) {
                var texts = conditions.texts(key);
                if (column == Takes.Column.COST_TYPE) {
                    texts.forEach(this::checkCostType);
                }
                accepted.put(
                        column,
                        texts.stream().map(YamlMap.Located::text).distinct().toList());
            }
        });
        return new Takes(accepted);
    }

    private void checkCostType(YamlMap.Located costType) {
        if (!CostTypes.begins(costType.text())) {
            problems.addUnknown(
                    "costing.unknown-cost-type", costType.node(), costType.path(), costType.text(), CostTypes.codes());
        }
    }

    private Optional<Pool.Use> use() {
        if (map.has("driver") == map.has("supports")) {
            var code = map.has("driver") ? "costing.driver-and-supports" : "costing.no-driver-no-supports";
            problems.add(code, map.where(map.has("driver") ? "supports" : "code"), map.path("driver"));
            return Optional.empty();
        }
        return map.has("driver") ? serving() : support();
    }

    private Optional<Pool.Use> serving() {
        var keys = map.map("driver").orElse(null);
        if (keys == null) {
            return Optional.empty();
        }
        keys.allow(DRIVER_KEYS);
        var measure = keys.requiredText("measure").flatMap(it -> measure(keys, it));
        var activities = new LinkedHashSet<>(
                keys.texts("activity").stream().map(YamlMap.Located::text).toList());
        var match = match(keys);
        var capacity = capacity();
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        checkTogether(keys, measure.get(), match);
        return Optional.of(new Pool.Serving(new Pool.Driver(measure.get(), activities, match), capacity));
    }

    private void checkTogether(YamlMap keys, Measure measure, Set<MatchColumn> match) {
        if (keys.has("activity") && !measure.countsActivities()) {
            problems.add("costing.activity-not-counted", keys.where("activity"), keys.path("activity"), measure.key());
        }
        if (map.has("capacity_minutes") && measure != Measure.MINUTES) {
            problems.add(
                    "costing.capacity-without-minutes",
                    map.where("capacity_minutes"),
                    map.path("capacity_minutes"),
                    measure.key());
        }
        if (map.has("capacity_minutes") && !match.isEmpty()) {
            problems.add("costing.capacity-with-match", map.where("capacity_minutes"), map.path("capacity_minutes"));
        }
    }

    private Optional<Measure> measure(YamlMap keys, String text) {
        var measures = byKey(Measure.values(), Measure::key);
        if (!measures.containsKey(text)) {
            problems.addUnknown(
                    "costing.unknown-measure", keys.where("measure"), keys.path("measure"), text, measures.keySet());
        }
        return Optional.ofNullable(measures.get(text));
    }

    private Set<MatchColumn> match(YamlMap keys) {
        var columns = byKey(MatchColumn.values(), MatchColumn::key);
        var match = new LinkedHashSet<MatchColumn>();
        for (var name : keys.texts("match")) {
            var column = columns.get(name.text());
            if (column == null) {
                problems.addUnknown("costing.unknown-match", name.node(), name.path(), name.text(), columns.keySet());
            } else {
                match.add(column);
            }
        }
        return match;
    }

    private OptionalLong capacity() {
        var minutes = map.number("capacity_minutes").orElse(null);
        if (minutes == null) {
            return OptionalLong.empty();
        }
        var seconds = minutes.multiply(BigDecimal.valueOf(60));
        if (minutes.signum() < 0
                || minutes.compareTo(MOST_MINUTES) > 0
                || seconds.setScale(0, RoundingMode.DOWN).compareTo(seconds) != 0) {
            problems.add(
                    "costing.capacity-range",
                    map.where("capacity_minutes"),
                    map.path("capacity_minutes"),
                    minutes.toPlainString());
            return OptionalLong.empty();
        }
        return OptionalLong.of(seconds.longValueExact());
    }

    private Optional<Pool.Use> support() {
        if (map.has("capacity_minutes")) {
            problems.add("costing.capacity-on-support", map.where("capacity_minutes"), map.path("capacity_minutes"));
        }
        var keys = map.map("supports").orElse(null);
        if (keys == null) {
            return Optional.empty();
        }
        if (keys.values().isEmpty()) {
            problems.add("costing.supports-nobody", keys.node(), map.path("supports"));
            return Optional.empty();
        }
        var weights = new LinkedHashMap<String, BigDecimal>();
        for (var pool : keys.values().keySet()) {
            var weight = keys.number(pool).orElse(null);
            if (weight != null && weight.signum() <= 0) {
                problems.add("costing.weight-not-positive", keys.where(pool), keys.path(pool), weight.toPlainString());
            } else if (weight != null) {
                weights.put(pool, weight);
            }
        }
        return Optional.of(new Pool.Support(weights));
    }

    private static <T> Map<String, T> byKey(T[] values, Function<T, String> key) {
        var map = new LinkedHashMap<String, T>();
        Arrays.stream(values).forEach(it -> map.put(key.apply(it), it));
        return map;
    }
}

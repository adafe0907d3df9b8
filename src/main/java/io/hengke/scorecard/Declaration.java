package io.hengke.scorecard;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one metric from its declaration in YAML; says which metric and which key is wrong, since we wrote it. */
final class Declaration {

    private static final Set<String> KEYS = Set.of(
            "id",
            "name",
            "formula",
            "unit",
            "better",
            "version",
            "numerator",
            "denominator",
            "value",
            "n",
            "min_n",
            "month",
            "period",
            "dimensions",
            "where",
            "overall",
            "settles",
            "decompose",
            "needs");

    private static final Set<String> DECOMPOSE_KEYS = Set.of("by", "volume", "previous", "until");

    private final String mart;
    private final Map<?, ?> content;

    Declaration(String mart, Object content) {
        this.mart = mart;
        this.content = (Map<?, ?>) content;
    }

    Metric metric() {
        content.keySet().forEach(it -> require(KEYS.contains(String.valueOf(it)), "has the unknown key " + it));
        var unit = text("unit");
        var better = text("better");
        require(Metric.UNITS.contains(unit), "has the unknown unit " + unit);
        require(Set.of("higher", "lower", "none").contains(better), "is better " + better);
        return new Metric(
                text("id"),
                mart,
                wording("name"),
                wording("formula"),
                unit,
                better,
                Integer.parseInt(text("version")),
                wording("needs"),
                list("dimensions"),
                mart.isEmpty() ? Optional.empty() : Optional.of(expression()));
    }

    private Metric.Expression expression() {
        require(find("month").isEmpty() || find("period").isEmpty(), "has both month and period");
        return new Metric.Expression(
                text("numerator"),
                find("denominator"),
                find("value"),
                text("n"),
                find("min_n").map(Long::parseLong).orElse(1L),
                find("month"),
                find("period"),
                find("where"),
                find("overall").map(Boolean::parseBoolean).orElse(true),
                find("settles").map(Integer::parseInt).orElse(0),
                decomposition());
    }

    private Optional<Metric.Decomposition> decomposition() {
        @Nullable Object value = content.get("decompose");
        if (value == null) {
            return Optional.empty();
        }
        require(value instanceof Map, "has a decompose that is no mapping");
        var keys = (Map<?, ?>) value;
        keys.keySet().forEach(it -> require(DECOMPOSE_KEYS.contains(String.valueOf(it)), "decomposes with " + it));
        require(find("month").isPresent(), "decomposes without month");
        require(keys.containsKey("by"), "decomposes without by");
        require(keys.containsKey("volume") != find("denominator").isPresent(), "decomposes by volume and denominator");
        require(keys.containsKey("previous") == keys.containsKey("until"), "needs both previous and until");
        return Optional.of(new Metric.Decomposition(
                Objects.toString(keys.get("by")),
                Optional.ofNullable(keys.get("volume")).map(Objects::toString),
                Optional.ofNullable(keys.get("previous")).map(Objects::toString),
                Optional.ofNullable(keys.get("until")).map(Objects::toString)));
    }

    private Wording wording(String key) {
        require(content.get(key) instanceof Map, "lacks " + key);
        var words = (Map<?, ?>) Objects.requireNonNull(content.get(key));
        require(words.get("zh") instanceof String && words.get("en") instanceof String, "lacks zh or en in " + key);
        return new Wording(Objects.toString(words.get("zh")), Objects.toString(words.get("en")));
    }

    private String text(String key) {
        return find(key).orElseThrow(() -> wrong("lacks " + key));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(content.get(key)).map(Objects::toString);
    }

    private List<String> list(String key) {
        @Nullable Object values = content.get(key);
        return values == null
                ? List.of()
                : ((List<?>) values).stream().map(Objects::toString).toList();
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            throw wrong(complaint);
        }
    }

    private IllegalStateException wrong(String complaint) {
        return new IllegalStateException("Metric %s of %s %s".formatted(content.get("id"), mart, complaint));
    }
}

package io.hengke.costing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A YAML mapping with its place in the file. Whatever does not fit is reported and read as absent. */
final class YamlMap {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,30}(\\.\\d{0,30})?|\\.\\d{1,30})");

    private final YamlProblems problems;
    private final Node node;
    private final String path;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMap(YamlProblems problems, MappingNode node, String path) {
        this.problems = problems;
        this.node = node;
        this.path = path;
        for (var tuple : node.getValue()) {
            read(tuple.getKeyNode(), tuple.getValueNode());
        }
    }

    /** Reads a node as a mapping. */
    static Optional<YamlMap> of(YamlProblems problems, Node node, String path) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(problems, mapping, path));
        }
        problems.add("costing.expected-mapping", node, path);
        return Optional.empty();
    }

    private void read(Node key, Node value) {
        if (!(key instanceof ScalarNode name) || name.getValue().isBlank()) {
            problems.add("costing.expected-key", key, path);
        } else if (values.putIfAbsent(name.getValue(), value) != null) {
            problems.add("costing.duplicate-key", key, path(name.getValue()));
        } else {
            keys.put(name.getValue(), key);
        }
    }

    /** Reports every key that is not one of these. */
    void allow(Collection<String> allowed) {
        keys.forEach((name, where) -> {
            if (!allowed.contains(name)) {
                problems.addUnknown("costing.unknown-key", where, path(name), name, allowed);
            }
        });
    }

    Node node() {
        return node;
    }

    Map<String, Node> values() {
        return values;
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Node value(String key) {
        return values.get(key);
    }

    /** The line a problem with this key is reported at: the value's, or the mapping's where it is absent. */
    Node where(String key) {
        return keys.getOrDefault(key, node);
    }

    Optional<YamlMap> map(String key) {
        var value = values.get(key);
        return value == null ? Optional.empty() : of(problems, value, path(key));
    }

    /** A text that must be there. */
    Optional<String> requiredText(String key) {
        if (!has(key)) {
            problems.add("costing.missing-key", node, path(key));
            return Optional.empty();
        }
        return text(key);
    }

    Optional<String> text(String key) {
        var value = values.get(key);
        return value == null ? Optional.empty() : text(value, path(key));
    }

    private Optional<String> text(Node value, String at) {
        if (value instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problems.add("costing.expected-text", value, at);
        return Optional.empty();
    }

    /** A text, or a list of at least one. */
    List<Located> texts(String key) {
        var value = values.get(key);
        if (!(value instanceof SequenceNode sequence)) {
            return value == null ? List.of() : located(value, path(key));
        }
        if (sequence.getValue().isEmpty()) {
            problems.add("costing.empty-list", value, path(key));
        }
        var texts = new ArrayList<Located>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            texts.addAll(located(sequence.getValue().get(i), path(key) + "[" + (i + 1) + "]"));
        }
        return texts;
    }

    private List<Located> located(Node value, String at) {
        return text(value, at).map(it -> List.of(new Located(it, value, at))).orElse(List.of());
    }

    /** A decimal number, never through a double. */
    Optional<BigDecimal> number(String key) {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar
                && NUMBER.matcher(scalar.getValue().strip()).matches()) {
            return Optional.of(new BigDecimal(scalar.getValue().strip()));
        }
        var found = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        problems.add("costing.expected-number", value, path(key), found);
        return Optional.empty();
    }

    /** A text with its place. */
    record Located(String text, Node node, String path) {}
}

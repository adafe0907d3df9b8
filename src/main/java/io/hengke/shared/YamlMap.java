package io.hengke.shared;

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
public final class YamlMap {

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
    public static Optional<YamlMap> of(YamlProblems problems, Node node, String path) {
        if (node instanceof MappingNode mapping) {
            return Optional.of(new YamlMap(problems, mapping, path));
        }
        problems.add("shared.expected-mapping", node, path);
        return Optional.empty();
    }

    private void read(Node key, Node value) {
        if (!(key instanceof ScalarNode name) || name.getValue().isBlank()) {
            problems.add("shared.expected-key", key, path);
        } else if (values.putIfAbsent(name.getValue(), value) != null) {
            problems.add("shared.duplicate-key", key, path(name.getValue()));
        } else {
            keys.put(name.getValue(), key);
        }
    }

    /** Reports every key that is not one of these. */
    public void allow(Collection<String> allowed) {
        keys.forEach((name, where) -> {
            if (!allowed.contains(name)) {
                problems.addUnknown("shared.unknown-key", where, path(name), name, allowed);
            }
        });
    }

    public Node node() {
        return node;
    }

    public Map<String, Node> values() {
        return values;
    }

    public String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public @Nullable Node value(String key) {
        return values.get(key);
    }

    /** The line a problem with this key is reported at: the value's, or the mapping's where it is absent. */
    public Node where(String key) {
        return keys.getOrDefault(key, node);
    }

    public Optional<YamlMap> map(String key) {
        var value = values.get(key);
        return value == null ? Optional.empty() : of(problems, value, path(key));
    }

    /** A text that must be there. */
    public Optional<String> requiredText(String key) {
        if (!has(key)) {
            problems.add("shared.missing-key", node, path(key));
            return Optional.empty();
        }
        return text(key);
    }

    public Optional<String> text(String key) {
        var value = values.get(key);
        return value == null ? Optional.empty() : text(value, path(key));
    }

    private Optional<String> text(Node value, String at) {
        if (value instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        problems.add("shared.expected-text", value, at);
        return Optional.empty();
    }

    /** A text, or a list of at least one. */
    public List<Located> texts(String key) {
        var value = values.get(key);
        if (!(value instanceof SequenceNode sequence)) {
            return value == null ? List.of() : located(value, path(key));
        }
        if (sequence.getValue().isEmpty()) {
            problems.add("shared.empty-list", value, path(key));
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

    /** A list of at least one mapping that must be there; those of its items that are none are reported and left out. */
    public List<YamlMap> requiredMaps(String key) {
        var maps = new ArrayList<YamlMap>();
        var list = values.get(key);
        if (list == null) {
            problems.add("shared.missing-key", node, path(key));
        } else if (!(list instanceof SequenceNode sequence)) {
            problems.add("shared.expected-list", list, path(key));
        } else if (sequence.getValue().isEmpty()) {
            problems.add("shared.empty-list", list, path(key));
        } else {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                of(problems, sequence.getValue().get(i), path(key) + "[" + (i + 1) + "]")
                        .ifPresent(maps::add);
            }
        }
        return maps;
    }

    /** A decimal number, never through a double. */
    public Optional<BigDecimal> number(String key) {
        var value = values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ScalarNode scalar
                && NUMBER.matcher(scalar.getValue().strip()).matches()) {
            return Optional.of(new BigDecimal(scalar.getValue().strip()));
        }
        var found = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        problems.add("shared.expected-number", value, path(key), found);
        return Optional.empty();
    }

    /** A text with its place. */
    public record Located(String text, Node node, String path) {}
}

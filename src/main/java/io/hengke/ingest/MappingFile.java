package io.hengke.ingest;

import io.hengke.shared.NearMiss;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads mapping.yaml strictly: every mistake names its line, what was probably meant, and what is allowed. */
final class MappingFile {

    static final String NAME = "mapping.yaml";

    private final Map<Table, Map<String, List<String>>> columns = new EnumMap<>(Table.class);
    private final Map<Table, List<String>> files = new EnumMap<>(Table.class);

    private MappingFile() {}

    /** @throws Problem if the file is there and is not as it should be */
    static Mapping in(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Mapping.NONE;
        }
        try {
            var root = new Compose(LoadSettings.builder().setLabel(NAME).build())
                    .composeString(Files.readString(file, StandardCharsets.UTF_8));
            var reading = new MappingFile();
            root.ifPresent(reading::readRoot);
            return new Mapping(reading.columns, reading.files);
        } catch (YamlEngineException | IOException e) {
            throw new Problem("ingest.mapping-not-yaml", Sniffer.reason(e));
        }
    }

    private void readRoot(Node root) {
        for (var entry : entries(root, "tables")) {
            require(entry, List.of("tables"));
            for (var table : entries(entry.getValueNode(), "tables")) {
                require(table, Arrays.stream(Table.values()).map(Table::label).toList());
                readTable(Table.named(text(table.getKeyNode())).orElseThrow(), table.getValueNode());
            }
        }
    }

    private void readTable(Table table, Node node) {
        for (var entry : entries(node, table.label())) {
            require(entry, List.of("files", "columns"));
            if (text(entry.getKeyNode()).equals("files")) {
                files.put(table, patterns(entry.getValueNode()));
            } else {
                columns.put(table, readColumns(table, entry.getValueNode()));
            }
        }
    }

    private static Map<String, List<String>> readColumns(Table table, Node node) {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var entry : entries(node, "columns")) {
            require(entry, table.columns().stream().map(Column::name).toList());
            headers.put(text(entry.getKeyNode()), texts(entry.getValueNode()));
        }
        return headers;
    }

    private static List<String> patterns(Node node) {
        var patterns = texts(node);
        for (var pattern : patterns) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            } catch (PatternSyntaxException e) {
                throw new Problem("ingest.mapping-wrong-value", line(node), pattern);
            }
        }
        return patterns;
    }

    private static void require(NodeTuple entry, Collection<String> allowed) {
        var key = text(entry.getKeyNode());
        if (!allowed.contains(key)) {
            throw new Problem(
                    "ingest.mapping-unknown-key",
                    line(entry.getKeyNode()),
                    key,
                    NearMiss.nearest(key, allowed).orElse(""),
                    String.join(", ", allowed));
        }
    }

    private static List<NodeTuple> entries(Node node, String of) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue();
        }
        throw new Problem("ingest.mapping-wrong-value", line(node), of);
    }

    private static List<String> texts(Node node) {
        if (node instanceof SequenceNode sequence) {
            var texts = new ArrayList<String>();
            sequence.getValue().forEach(it -> texts.add(text(it)));
            return texts;
        }
        return List.of(text(node));
    }

    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw new Problem("ingest.mapping-wrong-value", line(node), node.getTag());
    }

    private static int line(Node node) {
        return node.getStartMark().map(it -> it.getLine() + 1).orElse(0);
    }
}

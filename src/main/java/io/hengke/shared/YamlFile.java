package io.hengke.shared;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Settings files in YAML: the text of one, and its keys with their lines. */
public final class YamlFile {

    private static final long LIMIT_BYTES = 3_000_000;

    private YamlFile() {}

    /**
     * The whole text.
     *
     * @throws Problem if it is a folder, too large, not UTF-8 or cannot be read
     */
    public static String read(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Problem("shared.file-is-folder", file);
            }
            if (Files.size(file) > LIMIT_BYTES) {
                throw new Problem("shared.file-too-large", file, LIMIT_BYTES);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Problem("shared.file-not-utf8", file);
        } catch (IOException e) {
            throw new Problem("shared.file-unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The mapping a text holds; empty, with the problems told, if it holds none.
     *
     * @param needed the key that is missing from a text without content
     */
    public static Optional<YamlMap> root(YamlProblems problems, String text, String needed) {
        return compose(problems, text, needed).flatMap(it -> YamlMap.of(problems, it, ""));
    }

    private static Optional<Node> compose(YamlProblems problems, String text, String needed) {
        try {
            // a byte order mark is no part of the text
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            var root = new Compose(LoadSettings.builder().build()).composeString(plain);
            if (root.isEmpty()) {
                problems.add("shared.missing-key", 1, needed);
            }
            return root;
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(it -> it.getLine() + 1).orElse(1);
            problems.add("shared.yaml-syntax", line, "", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add("shared.yaml-syntax", 1, "", String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}

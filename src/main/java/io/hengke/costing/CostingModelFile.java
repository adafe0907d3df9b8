package io.hengke.costing;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code costing.yaml}. Every key of it is explained in docs/costing-model.md. */
public final class CostingModelFile {

    private static final long LIMIT_BYTES = 3_000_000;

    private CostingModelFile() {}

    /** What came of reading a file. */
    public sealed interface Reading {}

    /**
     * The model can be used.
     *
     * @param warnings what is allowed but hardly meant, in file order
     */
    public record Accepted(CostingModel model, List<Problem> warnings) implements Reading {}

    /**
     * The model cannot be used.
     *
     * @param problems everything that is wrong, in file order; at least one
     */
    public record Refused(List<Problem> problems) implements Reading {}

    /** Reads and validates a file. */
    public static Reading read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return refused("costing.file-is-folder", file);
            }
            if (Files.size(file) > LIMIT_BYTES) {
                return refused("costing.file-too-large", file, LIMIT_BYTES);
            }
            var bytes = Files.readAllBytes(file);
            return parse(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return refused("costing.file-not-utf8", file);
        } catch (IOException e) {
            return refused("costing.file-unreadable", file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * Reads and validates a text.
     *
     * @param name of the file, for the problems
     */
    public static Reading parse(String name, String text) {
        var problems = new YamlProblems(name);
        var model = new ModelReader(problems).read(text);
        return model.isPresent() && problems.isEmpty()
                ? new Accepted(model.get(), problems.warnings())
                : new Refused(problems.all());
    }

    private static Reading refused(String code, Object... arguments) {
        return new Refused(List.of(new Problem(code, arguments)));
    }
}

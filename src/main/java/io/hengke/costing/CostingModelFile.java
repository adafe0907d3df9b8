package io.hengke.costing;

import io.hengke.shared.Problem;
import io.hengke.shared.YamlFile;
import io.hengke.shared.YamlProblems;
import java.nio.file.Path;
import java.util.List;

/** Reads {@code costing.yaml}. Every key of it is explained in docs/costing-model.md. */
public final class CostingModelFile {

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
        try {
            return parse(String.valueOf(file.getFileName()), YamlFile.read(file));
        } catch (Problem problem) {
            return new Refused(List.of(problem));
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
}

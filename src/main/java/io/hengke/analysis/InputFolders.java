package io.hengke.analysis;

import io.hengke.shared.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two folders a run is given. */
final class InputFolders {

    private InputFolders() {}

    /** @throws Problem if there is no input folder or the result would land inside it */
    static void verify(Path input, Path output) {
        if (!Files.exists(input)) {
            throw new Problem("analysis.input-missing", input);
        }
        if (!Files.isDirectory(input)) {
            throw new Problem("analysis.input-not-a-folder", input);
        }
        var in = input.toAbsolutePath().normalize();
        var out = output.toAbsolutePath().normalize();
        if (out.startsWith(in)) {
            throw new Problem("analysis.output-inside-input", output);
        }
        if (in.startsWith(out)) {
            throw new Problem("analysis.input-inside-output", input);
        }
    }
}

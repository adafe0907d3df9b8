package io.hengke.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path out = Path.of("");

    @BeforeEach
    void chooseTarget() {
        out = folder.resolve("out");
    }

    @Test
    void showsTheResultOnlyWhenItIsPublished() throws IOException {
        try (var directory = OutputDirectory.open(out)) {
            write(directory, 1);
            assertThat(out).doesNotExist();
            directory.publish();
        }
        assertThat(out.resolve("run.json")).hasContent("1");
        assertThat(folder).isDirectoryNotContaining(it -> !it.equals(out));
    }

    @Test
    void replacesAnEarlierResultAsAWhole() throws IOException {
        publish(1);
        Files.writeString(out.resolve("old.csv"), "of the first result");
        publish(2);
        assertThat(out.resolve("run.json")).hasContent("2");
        assertThat(out.resolve("old.csv")).doesNotExist();
    }

    @Test
    void keepsTheEarlierResultWhenARunEndsWithoutPublishing() throws IOException {
        publish(1);
        try (var directory = OutputDirectory.open(out)) {
            write(directory, 2);
        }
        assertThat(out.resolve("run.json")).hasContent("1");
    }

    @Test
    void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        assertThatThrownBy(() -> OutputDirectory.open(out))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("analysis.output-not-ours");
        assertThat(out.resolve("thesis.txt")).exists();
    }

    @Test
    void letsOneRunAtATimeWriteAResult() {
        try (var _ = OutputDirectory.open(out)) {
            assertThatThrownBy(() -> OutputDirectory.open(out)).hasMessageContaining("analysis.output-in-use");
        }
    }

    @Test
    void refusesAFileAsFolder() throws IOException {
        Files.writeString(out, "a file");
        assertThatThrownBy(() -> OutputDirectory.open(out)).hasMessageContaining("analysis.output-is-a-file");
    }

    /** Another process publishes results 1, 2, 3 … as fast as it can and is killed; each result has two equal files. */
    @Test
    void showsOneWholeResultWheneverTheProcessIsKilled() throws Exception {
        for (int round = 0; round < 10; round++) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            PublishForever.class.getName(),
                            out.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            while (!Files.exists(out.resolve("run.json")) && process.isAlive()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(round * 7L);
            process.destroyForcibly().waitFor();
            assertThat(Files.readString(out.resolve("run.json")))
                    .isEqualTo(Files.readString(out.resolve("other.json")));
        }
        publish(1);
        assertThat(folder).isDirectoryNotContaining(it -> !it.equals(out));
    }

    private void publish(int number) throws IOException {
        try (var directory = OutputDirectory.open(out)) {
            write(directory, number);
            directory.publish();
        }
    }

    private static void write(OutputDirectory directory, int number) throws IOException {
        Files.writeString(directory.staging().resolve("run.json"), Integer.toString(number));
        Files.writeString(directory.staging().resolve("other.json"), Integer.toString(number));
    }

    /** The process that is killed. */
    static final class PublishForever {

        private PublishForever() {}

        static void main(String[] arguments) throws IOException {
            for (int number = 1; ; number++) {
                try (var directory = OutputDirectory.open(Path.of(arguments[0]))) {
                    write(directory, number);
                    directory.publish();
                }
            }
        }
    }
}

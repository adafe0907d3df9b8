package io.hengke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs tell a newcomer to type works, in the order they tell it. */
class DocumentedCommandsTests {

    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyCommandOfTheReadmeWorks(String readme) throws IOException {
        var commands = commands(readme);
        assertThat(commands).contains("demo", "start", "analyze DATA --out RESULT", "test", "bench --quick", "help");
        for (var command : commands) {
            var console = Console.run(here(command).toArray());
            assertThat(console.status()).as(command + "\n" + console.err()).isZero();
        }
        assertThat(folder.resolve("hengke-demo/output/report.html")).isNotEmptyFile();
    }

    @Test
    void bothReadmesTellTheSameCommands() throws IOException {
        assertThat(commands("README.zh-CN.md")).isEqualTo(commands("README.md"));
    }

    /** The command's words with folders of this test; a small demo; for what runs long, its help. */
    private List<String> here(String command) {
        var words = new ArrayList<String>();
        for (var word : command.split(" ")) {
            words.add(
                    switch (word) {
                        case "DATA" -> folder.resolve("hengke-demo/input").toString();
                        case "RESULT" -> folder.resolve("result").toString();
                        case "hengke-demo/output" -> folder.resolve(word).toString();
                        default -> word;
                    });
        }
        switch (words.getFirst()) {
            case "demo" ->
                words.addAll(List.of(
                        "--size",
                        "700",
                        "--no-open",
                        "--no-server",
                        "--dir",
                        folder.resolve("hengke-demo").toString()));
            // these are run for real by DemoServerTests and the tests of backup and doctor
            case "start", "backup", "doctor" -> words.add("--help");
            case "test", "bench" -> words.add("--help");
            default -> {}
        }
        return words;
    }

    private static List<String> commands(String readme) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of(readme)))
                .results()
                .flatMap(it -> it.group(1).lines())
                .filter(it -> it.startsWith("./hengke "))
                .map(it -> it.substring("./hengke ".length()))
                .toList();
    }
}

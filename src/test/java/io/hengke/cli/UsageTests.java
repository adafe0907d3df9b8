package io.hengke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.Hengke;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTests {

    @Test
    void tellsItsVersionWhichIsTheBuilds() throws Exception {
        assertThat(Console.run("--version").out()).contains(Hengke.VERSION);
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + Hengke.VERSION + "</version>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "trace", "classify", "train", "demo", "test", "bench", "help"})
    void explainsEveryCommandInBothLanguages(String command) {
        var chinese = Console.run(command, "-h");
        var english = Console.run(command, "-h", "--locale", "en");
        assertThat(chinese.status()).isZero();
        assertThat(chinese.out()).contains("用法：", "输出语言");
        assertThat(english.out()).contains("Usage:", "Language of the output").doesNotContain("用法");
    }

    @Test
    void speaksTheLanguageAskedForBeforeTheCommand() {
        var console = Console.run("--locale", "en", "analyze", "nowhere", "--out", "nowhere-either");
        assertThat(console.err()).contains("nowhere").doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void suggestsTheNearestCommand() {
        var console = Console.run("anlyze", "--locale", "en");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("Not known: anlyze", "Did you mean: analyze");
    }

    @Test
    void namesWhatIsMissing() {
        var console = Console.run("analyze", "somewhere");
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains("缺少：--out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--as-of=yesterday",
                "--as-of=2026-02-30",
                "--currency=XXQ",
                "--zone=Mars/Olympus",
                "--max-rejects=lots",
                "--max-rejects=-1",
                "--memory=2",
                "--threads=0",
                "--horizon=0",
                "--discount-rate=150%",
                "--churn-gap=NaN"
            })
    void refusesAWrongValueAndWritesNothing(String option, @TempDir Path folder) {
        var console = Console.run("analyze", folder, "--out", folder.resolveSibling("none"), option);
        assertThat(console.status()).isEqualTo(2);
        assertThat(console.err()).contains(option.substring(0, option.indexOf('=')));
        assertThat(folder.resolveSibling("none")).doesNotExist();
    }
}

package io.hengke.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCommandTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void classifiesLearnsFromCorrectionsAndClassifiesAgain() throws IOException {
        var texts = Files.writeString(folder.resolve("texts.txt"), "快递三天没动静\n=SUM(A1)\n服务很好，谢谢\n");
        var corrected = folder.resolve("corrected.csv");
        var model = folder.resolve("model");

        var first = Console.run("classify", texts, "--out", corrected, "--budget", "0");
        assertThat(first.status()).as(first.err()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(first.err()).contains("准确率", "召回率", "负面", "紧急");
        assertThat(Files.readAllLines(corrected))
                .hasSize(4)
                .startsWith("内容,情感,概率,主题,概率,紧急程度,概率,判断依据")
                .anySatisfy(it -> assertThat(it).startsWith("快递三天没动静,负面,"))
                .anySatisfy(it -> assertThat(it).startsWith("'=SUM(A1)"));

        var trained = Console.run("train", corrected, "--model", model, "--locale", "en");
        assertThat(trained.status()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("Learnt from 9 labels", "9 of your own", "precision");

        var again = Console.run("classify", texts, "--model", model, "--locale", "en", "--budget", "2");
        assertThat(again.out()).startsWith("text,Sentiment,probability,").contains("positive");
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws IOException {
        assertThat(Console.run("classify", folder.resolve("none.csv")).err()).contains("[nlp.unreadable-file]");
        var wrong = Files.writeString(folder.resolve("wrong.csv"), "编号,日期\n1,2026-01-01\n");
        assertThat(Console.run("classify", wrong).err()).contains("编号、日期", "[nlp.no-text-column]");
        assertThat(Console.run("train", wrong, "--model", folder).err()).contains("[nlp.no-label-column]");
        assertThat(Console.run("classify", wrong, "--model", folder).status()).isEqualTo(2);
        assertThat(Console.run("classify", wrong, "--budget", "-1").err()).contains("--budget");
    }

    @Test
    void analyzeAsksForATextModelThatIsThere() throws IOException {
        var input = SmallCompany.in(folder.resolve("in"));
        var run = Console.run(
                "analyze", input.folder(), "--out", folder.resolve("out"), "--text-model", folder.resolve("none"));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("[nlp.model-missing]");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}

package io.hengke.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnLabelsTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void readsLabelsAsPeopleWriteThem() throws IOException {
        var file = write("labels.csv", "内容,标签\n包装破了,差评\n几天到,物流\n系统崩了,紧急\n机油保养,保养\n ,差评\n没有标签,\n");
        assertThat(TextFile.labels(file))
                .containsExactly(
                        own("包装破了", "sentiment", "negative"),
                        own("几天到", "topic", "delivery"),
                        own("系统崩了", "urgency", "urgent"),
                        own("机油保养", "topic", "保养"));
    }

    @Test
    void readsTheTableThatClassifyWritesAfterItWasCorrected() throws IOException {
        var file = write("out.tsv", "内容\t情感\t概率\t主题\t紧急程度\n包装破了\t负面\t0.91\t质量\t普通\n");
        assertThat(TextFile.labels(file))
                .containsExactly(
                        own("包装破了", "sentiment", "negative"),
                        own("包装破了", "topic", "quality"),
                        own("包装破了", "urgency", "normal"));
    }

    @Test
    void readsChineseEncodingsAndPlainLines() throws IOException {
        var chinese = folder.resolve("gb.csv");
        Files.writeString(chinese, "text\n很好\n很好\n\n不好\n", Charset.forName("GB18030"));
        assertThat(TextFile.texts(chinese)).containsExactly("很好", "不好");
        var lines = write("lines.txt", "\uFEFF第一句，有逗号,也有\n\n第二句 \"引号\n");
        assertThat(TextFile.texts(lines)).containsExactly("第一句，有逗号,也有", "第二句 \"引号");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv|谁,什么\\n1,2|nlp.no-label-column",
                "a.csv|text,label\\n好,|nlp.no-labels",
                "a.csv|''|nlp.empty-file"
            })
    void refusesWhatItCannotLearnFrom(String name, String content, String code) throws IOException {
        var file = write(name, content.replace("\\n", "\n"));
        assertThatThrownBy(() -> OwnLabels.learn(file, folder.resolve("model")))
                .isInstanceOf(Problem.class)
                .extracting(it -> ((Problem) it).code())
                .isEqualTo(code);
        assertThat(folder.resolve("model")).doesNotExist();
    }

    @Test
    void keepsWhatItWasTaughtAndLearnsNewTopics() throws IOException {
        var model = folder.resolve("model");
        learn(write("first.csv", "text,label\n" + lines("这辆车第%d次保养费用多少", "保养")), model);
        learn(write("second.csv", "text,label\n这辆车第1一次保养费用多少,价格\n"), model);

        var kept = TextFile.labels(model.resolve("labels.csv"));
        assertThat(kept).hasSize(8).contains(own("这辆车第1一次保养费用多少", "topic", "price"));
        try (var classifier = TextClassifier.in(model)) {
            assertThat(classifier.ownLabels()).isEqualTo(8);
            classifier.read(
                    List.of("这辆车第9九次保养费用多少"),
                    0,
                    it -> assertThat(it.labels().get(1).label()).isEqualTo("保养"));
        }
        Files.writeString(model.resolve("text.model"), "broken");
        assertThatThrownBy(() -> TextClassifier.in(model)).hasMessageContaining("nlp.model-unreadable");
        assertThatThrownBy(() -> TextClassifier.in(folder.resolve("none"))).hasMessageContaining("nlp.model-missing");
    }

    private static void learn(Path file, Path folder) {
        OwnLabels.learn(file, folder, it -> TextTraining.WORDS_ONLY.fit(it, _ -> new float[0]));
    }

    private static String lines(String text, String label) {
        var result = new StringBuilder();
        // digits count alike, so the texts differ in a character too
        "一二三四五六七八"
                .chars()
                .forEach(it -> result.append(text.formatted(1).replace("1", "1" + (char) it))
                        .append(',')
                        .append(label)
                        .append('\n'));
        return result.toString();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static Example own(String text, String kind, String label) {
        return new Example(text, kind, label, true);
    }
}

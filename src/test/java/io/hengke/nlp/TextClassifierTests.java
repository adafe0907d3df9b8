package io.hengke.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextClassifierTests {

    private static final List<String> TEXTS =
            List.of("快递员态度不好，包裹还丢了，气死我了", "早餐丰富，房间干净安静，下次还来", "请问可以开发票吗", "系统打不开了，马上派人处理，门店没法营业！");

    @Test
    void tellsFeelingTopicAndUrgency() {
        try (var classifier = TextClassifier.shipped()) {
            var read = read(classifier, TEXTS, 10);
            assertThat(labels(read, 0)).contains("negative", "delivery");
            assertThat(labels(read, 1)).contains("positive", "environment", "normal");
            assertThat(labels(read, 2)).contains("neutral", "billing", "normal");
            assertThat(labels(read, 3)).contains("negative", "function", "urgent");
            assertThat(classifier.quality().keySet()).containsExactly("sentiment", "topic", "urgency");
        }
    }

    @Test
    void saysTheSameWhateverTheOrderAndTheCompany() {
        try (var classifier = TextClassifier.shipped()) {
            var alone = read(classifier, List.of(TEXTS.get(1)), 10);
            var among = read(classifier, TEXTS.reversed(), 10);
            assertThat(among.get(TEXTS.get(1))).isEqualTo(alone.get(TEXTS.get(1)));
        }
    }

    @Test
    void readsTheMeaningOfTheLeastSureOnlyWhenTheBudgetIsSmall() {
        var model = shipped();
        var texts = IntStream.range(0, 50).mapToObj("第%d单还没有到"::formatted).toList();
        var read = new ArrayList<ReadText>();
        var asked = new ArrayList<String>();
        var cascade = new Cascade(
                model,
                () -> Optional.of(text -> {
                    asked.add(text);
                    return new float[SentenceEmbedding.SIZE];
                }),
                7);
        cascade.read(texts, read::add);
        assertThat(read).hasSize(50);
        assertThat(read.stream().filter(ReadText::isByMeaning).map(ReadText::text))
                .hasSize(7)
                .containsExactlyElementsOf(asked);
    }

    @Test
    void answersWithProbabilitiesWhateverIsAsked() {
        var texts = new ArrayList<>(List.of("😀😀", "…", "Delivery is late", "1234567890", "ßßß"));
        texts.add("好".repeat(100_000));
        var read = new LinkedHashMap<String, ReadText>();
        new Cascade(shipped(), Optional::empty, 3).read(texts, it -> read.put(it.text(), it));
        assertThat(read)
                .hasSize(6)
                .allSatisfy((_, it) -> assertThat(it.labels())
                        .allSatisfy(label -> assertThat(label.probability()).isBetween(0.05, 1.0)));
    }

    @Test
    void theShippedModelIsTheOneItsExamplesGive() {
        var stored = shipped();
        var fitted = TextTraining.WORDS_ONLY.fit(OwnLabels.shipped(), _ -> new float[0]);
        assertThat(stored.vocabulary().grams()).isEqualTo(fitted.vocabulary().grams());
        assertThat(stored.shippedLabels()).isEqualTo(fitted.shippedLabels());
        for (var i = 0; i < fitted.kinds().size(); i++) {
            assertThat(stored.kinds().get(i).wordWeights())
                    .isDeepEqualTo(fitted.kinds().get(i).wordWeights());
        }
    }

    /** What the method page states; cross-validated, so counted on texts the model did not learn from. */
    @Test
    void theShippedModelKnowsHowGoodItIs() {
        var quality = TextClassifier.shipped().quality();
        assertThat(accuracy(quality, "sentiment")).isCloseTo(.90, within(.02));
        assertThat(accuracy(quality, "topic")).isCloseTo(.78, within(.03));
        assertThat(accuracy(quality, "urgency")).isCloseTo(.98, within(.02));
    }

    @Test
    void aStoredModelIsTheSameModel() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ModelFile.write(shipped(), bytes);
        var again = new ByteArrayOutputStream();
        ModelFile.write(ModelFile.read(new ByteArrayInputStream(bytes.toByteArray())), again);
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
    }

    private static double accuracy(Map<String, KindQuality> quality, String kind) {
        return KindQuality.accuracy(quality.getOrDefault(kind, new KindQuality(false, List.of(), List.of()))
                .byMeaning());
    }

    private static TextModel shipped() {
        try (var stream = TextClassifierTests.class.getResourceAsStream("/nlp/shipped.model")) {
            return ModelFile.read(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, ReadText> read(TextClassifier classifier, List<String> texts, int budget) {
        var read = new LinkedHashMap<String, ReadText>();
        classifier.read(texts, budget, it -> read.put(it.text(), it));
        return read;
    }

    private static List<String> labels(Map<String, ReadText> read, int place) {
        return Objects.requireNonNull(read.get(TEXTS.get(place))).labels().stream()
                .map(TextLabel::label)
                .toList();
    }
}

package io.hengke.nlp;

import de.siegmar.fastcsv.reader.CsvReader;
import io.hengke.TestData;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * ChnSentiCorp's hotel reviews without blanks and repeats, split as published figures do: every fifth for testing.
 *
 * @param training labelled positive or negative
 * @param test text to label
 */
record HotelReviews(List<Example> training, Map<String, String> test) {

    static HotelReviews read() throws IOException {
        var file = TestData.find("chinese_sentiment/ChnSentiCorp_htl_all.csv.gz");
        var reviews = new LinkedHashMap<String, String>();
        try (var stream =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(stream)) {
            csv.stream()
                    .filter(it -> !it.getField("review").isBlank())
                    .forEach(it -> reviews.putIfAbsent(
                            it.getField("review"), it.getField("label").equals("1") ? "positive" : "negative"));
        }
        var training = new ArrayList<Example>();
        var test = new LinkedHashMap<String, String>();
        var place = 0;
        for (var review : reviews.entrySet()) {
            if (place++ % 5 == 0) {
                test.put(review.getKey(), review.getValue());
            } else {
                training.add(new Example(review.getKey(), "sentiment", review.getValue(), true));
            }
        }
        return new HotelReviews(training, test);
    }

    /** Share of the test's reviews for which the right one of positive and negative is the likelier. */
    double accuracy(TextModel model, Meaning meaning, int budget) {
        var kind = model.kinds().getFirst();
        var positive = kind.labels().indexOf("positive");
        var negative = kind.labels().indexOf("negative");
        var right = new int[1];
        new Cascade(model, () -> Optional.of(meaning), budget).read(test.keySet(), it -> {
            var words = model.vocabulary().vector(it.text());
            var shares = it.isByMeaning() ? kind.byMeaning(words, meaning.of(it.text())) : kind.byWords(words);
            var given = shares[positive] > shares[negative] ? "positive" : "negative";
            right[0] += given.equals(test.get(it.text())) ? 1 : 0;
        });
        return right[0] / (double) test.size();
    }
}

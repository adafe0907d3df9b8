package io.hengke.nlp;

import io.hengke.shared.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fits a text model to labelled examples.
 *
 * @param ownImportance what an example of the company's own counts for, next to 1 for the project's
 * @param mostMeanings texts whose meaning is read at most, some 100 a second; of more, evenly spaced ones
 */
record TextTraining(double ownImportance, int mostMeanings) {

    static final TextTraining DEFAULT = new TextTraining(3, 4_000);

    /** For a machine that cannot read meanings. */
    static final TextTraining WORDS_ONLY = new TextTraining(3, 0);

    private static final float[] NOT_READ = {};

    /**
     * Kinds with fewer than two labels that are learnt are left out.
     *
     * @param examples in an order that decides the folds; the same order gives the same model
     */
    TextModel fit(List<Example> examples, Meaning meaning) {
        var vocabulary =
                Vocabulary.of(examples.stream().map(Example::text).distinct().toList());
        var meanings = meanings(examples, meaning);
        var kinds = new ArrayList<KindModel>();
        examples.stream()
                .collect(Collectors.groupingBy(Example::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, all) -> {
                    var learnt = learnt(all);
                    if (learnt.stream().map(Example::label).distinct().count() > 1) {
                        var read = learnt.stream()
                                .map(it -> meanings.getOrDefault(it.text(), NOT_READ))
                                .toList();
                        kinds.add(new KindTraining(learnt, read, vocabulary, ownImportance).fit(kind));
                    }
                });
        if (kinds.isEmpty()) {
            throw new Problem("nlp.too-few-labels", KindTraining.FEWEST_EXAMPLES);
        }
        return new TextModel(vocabulary, kinds, count(examples, false), count(examples, true));
    }

    private Map<String, float[]> meanings(List<Example> examples, Meaning meaning) {
        var texts = examples.stream().map(Example::text).distinct().toList();
        var count = Math.min(mostMeanings, texts.size());
        var meanings = new HashMap<String, float[]>();
        for (var i = 0; i < count; i++) {
            var text = texts.get((int) ((long) i * texts.size() / count));
            meanings.put(text, meaning.of(text));
        }
        return meanings;
    }

    private static List<Example> learnt(List<Example> examples) {
        var counts = examples.stream().collect(Collectors.groupingBy(Example::label, Collectors.counting()));
        return examples.stream()
                .filter(it -> counts.getOrDefault(it.label(), 0L) >= KindTraining.FEWEST_EXAMPLES)
                .toList();
    }

    private static int count(List<Example> examples, boolean isOwn) {
        return (int) examples.stream().filter(it -> it.isOwn() == isOwn).count();
    }
}

package io.hengke.nlp;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Labels texts by their words, some 50,000 a second; those it is least sure of by their meaning too, some 100 a second and as
 * many as the budget allows.
 *
 * <p>Which texts these are depends on the texts alone, not on their order: the least sure first, of equal ones the lower text.
 */
final class Cascade {

    /** A text is sure when each kind's likeliest label is likelier than this. */
    private static final double SURE = 0.95;

    private static final Comparator<Waiting> LEAST_URGENT_FIRST = Comparator.comparingDouble(
                    (Waiting it) -> -it.sureness())
            .thenComparing(Waiting::text, Comparator.reverseOrder());

    private final TextModel model;
    private final Supplier<Optional<? extends Meaning>> meaning;
    private final int budget;

    /** @param meaning asked for only when a text needs it; empty where this machine cannot read meanings */
    Cascade(TextModel model, Supplier<Optional<? extends Meaning>> meaning, int budget) {
        this.model = model;
        this.meaning = meaning;
        this.budget = budget;
    }

    /** @param texts without blank ones; each distinct one once is the cheapest */
    void read(Iterable<String> texts, Consumer<ReadText> to) {
        var waiting = new PriorityQueue<>(LEAST_URGENT_FIRST);
        for (var text : texts) {
            var words = model.vocabulary().vector(text);
            var probabilities = model.byWords(words);
            var one = new Waiting(text, words, probabilities, sureness(probabilities));
            if (one.sureness() > SURE || budget == 0) {
                to.accept(model.read(text, probabilities, false));
                continue;
            }
            waiting.add(one);
            if (waiting.size() > budget) {
                give(waiting.remove(), to);
            }
        }
        if (waiting.isEmpty()) {
            return;
        }
        var reader = meaning.get();
        while (!waiting.isEmpty()) {
            var one = waiting.remove();
            reader.ifPresentOrElse(
                    it -> to.accept(model.read(one.text(), model.byMeaning(one.words(), it.of(one.text())), true)),
                    () -> give(one, to));
        }
    }

    private void give(Waiting one, Consumer<ReadText> to) {
        to.accept(model.read(one.text(), one.probabilities(), false));
    }

    private static double sureness(List<double[]> probabilities) {
        return probabilities.stream()
                .mapToDouble(it -> it[KindModel.best(it)])
                .min()
                .orElse(1);
    }

    /** A text that would gain from its meaning. */
    private record Waiting(String text, SparseVector words, List<double[]> probabilities, double sureness) {}
}

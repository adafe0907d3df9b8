package io.hengke.nlp;

import java.util.Arrays;
import java.util.List;

/**
 * The runs of characters that a model knows, and how much each tells: tf-idf with logarithmic counts (Salton and Buckley
 * 1988), every text of length one. Runs that occurred in fewer than two training texts are left out.
 */
final class Vocabulary {

    private static final int FEWEST_TEXTS = 2;

    private final int[] grams;
    private final float[] rarity;
    private final int[] places = new int[CharacterGrams.SIZE];

    /**
     * @param grams ascending numbers of {@link CharacterGrams}
     * @param rarity of each: 1 + ln((1 + texts) / (1 + texts with it))
     */
    Vocabulary(int[] grams, float[] rarity) {
        this.grams = grams;
        this.rarity = rarity;
        Arrays.fill(places, -1);
        for (var i = 0; i < grams.length; i++) {
            places[grams[i]] = i;
        }
    }

    static Vocabulary of(List<String> texts) {
        var counts = new int[CharacterGrams.SIZE];
        for (var text : texts) {
            var previous = -1;
            for (var gram : CharacterGrams.of(text)) {
                counts[gram] += gram == previous ? 0 : 1;
                previous = gram;
            }
        }
        var known = new int[CharacterGrams.SIZE];
        var size = 0;
        for (var gram = 0; gram < counts.length; gram++) {
            if (counts[gram] >= FEWEST_TEXTS) {
                known[size++] = gram;
            }
        }
        var grams = Arrays.copyOf(known, size);
        var rarity = new float[size];
        for (var i = 0; i < size; i++) {
            rarity[i] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + counts[grams[i]])));
        }
        return new Vocabulary(grams, rarity);
    }

    int size() {
        return grams.length;
    }

    int[] grams() {
        return grams;
    }

    float[] rarity() {
        return rarity;
    }

    /** Coordinates are places in {@link #grams}; a text without a known run has none. */
    SparseVector vector(String text) {
        var all = CharacterGrams.of(text);
        var index = new int[all.length];
        var value = new float[all.length];
        var size = 0;
        var squares = 0.0;
        for (var from = 0; from < all.length; ) {
            var to = from + 1;
            while (to < all.length && all[to] == all[from]) {
                to++;
            }
            var place = places[all[from]];
            if (place >= 0) {
                index[size] = place;
                value[size] = (float) ((1 + Math.log(to - from)) * rarity[place]);
                squares += value[size] * value[size];
                size++;
            }
            from = to;
        }
        var length = (float) Math.sqrt(squares);
        var result = Arrays.copyOf(value, size);
        for (var i = 0; i < size; i++) {
            result[i] /= length;
        }
        return new SparseVector(Arrays.copyOf(index, size), result);
    }
}

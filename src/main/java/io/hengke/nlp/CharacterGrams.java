package io.hengke.nlp;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * A text as counted runs of one, two and three characters, each known by a number below {@link #SIZE}.
 *
 * <p>Chinese needs no word breaking that way. Before counting, wide forms become plain ones, letters small and digits 0, so
 * that order numbers do not count as words. Two runs may share a number (Weinberger et al. 2009): with 2^20 numbers that is
 * rare enough not to be felt.
 */
final class CharacterGrams {

    static final int SIZE = 1 << 20;

    /** What is read of a very long text. */
    private static final int MOST_CHARACTERS = 4_000;

    private CharacterGrams() {}

    /** The runs' numbers in ascending order, each as often as it occurs. */
    static int[] of(String text) {
        var characters = clean(text).codePoints().limit(MOST_CHARACTERS).toArray();
        var size = characters.length;
        var grams = new int[3 * size];
        var count = 0;
        for (var i = 0; i < size; i++) {
            var hash = 0;
            for (var length = 1; length <= 3 && i + length <= size; length++) {
                hash = (hash + characters[i + length - 1]) * 0x9E3779B1;
                hash ^= hash >>> 15;
                grams[count++] = spread(hash + length);
            }
        }
        var result = Arrays.copyOf(grams, count);
        Arrays.sort(result);
        return result;
    }

    /** The text as it is counted and compared: equal texts get equal answers. */
    static String clean(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var result = new StringBuilder(plain.length());
        var wasBlank = true;
        for (var i = 0; i < plain.length(); i++) {
            var character = plain.charAt(i);
            var isBlank = Character.isWhitespace(character) || Character.isISOControl(character);
            if (!(isBlank && wasBlank)) {
                result.append(isBlank ? ' ' : Character.isDigit(character) ? '0' : character);
            }
            wasBlank = isBlank;
        }
        return result.toString().strip();
    }

    /** The last step of MurmurHash3. */
    private static int spread(int hash) {
        var mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
        return (mixed ^ (mixed >>> 16)) & (SIZE - 1);
    }
}

package io.hengke.results;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

/** Turns names, and what somebody types to find one, into words of which one begins with the other. */
final class SearchWords {

    /** Beginnings inside a name further back than this do not find it. */
    private static final int STARTS = 12;

    private SearchWords() {}

    /** One spelling for full-width letters, capitals and the like. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The words somebody typed; each must begin a word of what is found. */
    static List<String> typed(String query) {
        return List.of(plain(query).split("\\s+")).stream()
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** A name as it is pronounced, to sort by. */
    static String sound(String name) {
        return String.join(" ", Pinyin.syllables(plain(name)));
    }

    /** Every word that finds a name: from each of its characters or Latin words on, in characters, by sound and by initials. */
    static SequencedSet<String> of(String name) {
        var words = new LinkedHashSet<String>();
        var plain = plain(name);
        for (var part : plain.split("[\\s\\p{Punct}]+")) {
            starts(part, words);
        }
        words.addAll(List.of(plain.split("\\s+")));
        words.add(plain.replaceAll("\\s+", ""));
        words.remove("");
        return words;
    }

    private static void starts(String part, SequencedSet<String> words) {
        var last = Math.min(STARTS, part.length());
        for (int at = 0; at < last; at++) {
            if (at == 0 || isIdeograph(part.charAt(at))) {
                words.add(part.substring(at));
            }
        }
        if (part.chars().anyMatch(SearchWords::isIdeograph)) {
            Pinyin.readings(part).forEach(it -> sounds(it, words));
        }
    }

    private static void sounds(List<String> syllables, SequencedSet<String> words) {
        var last = Math.min(STARTS, syllables.size());
        for (int at = 0; at < last; at++) {
            var rest = syllables.subList(at, syllables.size());
            words.add(String.join("", rest));
            if (rest.size() > 1) {
                words.add(initials(rest));
            }
        }
        if (syllables.size() > 2) { // the surname in full, the rest by initials, as many people type
            words.add(syllables.getFirst() + initials(syllables.subList(1, syllables.size())));
        }
    }

    private static String initials(List<String> syllables) {
        var initials = new StringBuilder();
        syllables.forEach(it -> initials.append(it, 0, Math.min(1, it.length())));
        return initials.toString();
    }

    private static boolean isIdeograph(int character) {
        return Character.isIdeographic(character);
    }
}

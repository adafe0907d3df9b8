package io.hengke.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How sure the form of a text file is, from its beginning. */
final class FormSurety {

    /** Lines that must agree on the number of cells. */
    private static final int LINES = 20;

    /** Of a Chinese text in the right encoding, nearly all characters beyond ASCII are these. */
    private static final double ORDINARY = 0.9;

    /** Fewer characters beyond ASCII than this tell little. */
    private static final int EVIDENCE = 20;

    private FormSurety() {}

    /**
     * Text that is valid UTF-8 and not ASCII alone is hardly anything else, and UTF-16 says so itself. Nearly any bytes are
     * valid GB18030, so there it depends on whether the characters are ordinary ones.
     */
    static Surety encoding(String text, Charset encoding, boolean isPlainAscii) {
        if (isPlainAscii || encoding.equals(StandardCharsets.UTF_8) || encoding.equals(StandardCharsets.UTF_16)) {
            return Surety.SURE;
        }
        var foreign = text.codePoints().filter(it -> it > 127).toArray();
        var ordinary = Arrays.stream(foreign).filter(FormSurety::isOrdinary).count();
        if (ordinary < ORDINARY * foreign.length) {
            return Surety.GUESS;
        }
        return foreign.length < EVIDENCE ? Surety.LIKELY : Surety.SURE;
    }

    /** Characters of the first level of GB 2312, punctuation and full-width forms. */
    private static boolean isOrdinary(int character) {
        var bytes = Character.toString(character).getBytes(Sniffer.GB18030);
        var first = bytes[0] & 0xFF;
        return bytes.length == 2 && (bytes[1] & 0xFF) >= 0xA1 && first >= 0xA1 && first <= 0xD7;
    }

    /** Sure where the first lines have the same number of cells, a guess where another character divides them as well. */
    static Surety delimiter(String text, char delimiter, List<Character> others) {
        var lines = lines(text);
        var cells = counts(lines, delimiter);
        var hasRival = others.stream()
                .filter(it -> it != delimiter)
                .anyMatch(it -> counts(lines, it).distinct().count() == 1
                        && counts(lines, it).findFirst().orElse(0L) > 0);
        var first = counts(lines, delimiter).findFirst().orElse(0L);
        if (hasRival || first == 0) {
            return Surety.GUESS;
        }
        return cells.distinct().count() == 1 ? Surety.SURE : Surety.LIKELY;
    }

    private static List<String> lines(String text) {
        return text.lines()
                .filter(it -> !it.isBlank())
                .limit(LINES)
                .map(it -> it.replaceAll("\"[^\"]*\"", ""))
                .toList();
    }

    private static Stream<Long> counts(List<String> lines, char delimiter) {
        return lines.stream()
                .map(line -> line.chars().filter(it -> it == delimiter).count());
    }
}

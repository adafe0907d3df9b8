package io.hengke.backup;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The section {@code database} of a settings file, told from the rest line by line so that comments stay as they are. */
final class DatabaseSection {

    private static final String NAME = "database:";

    private DatabaseSection() {}

    /** The section's lines; empty if there is none. */
    static String of(String settings) {
        return text(lines(settings, true));
    }

    /** All other lines. */
    static String without(String settings) {
        return text(lines(settings, false));
    }

    /** A section begins with its name at the left and goes on while lines are indented; what is said at the left is not its. */
    private static Stream<String> lines(String settings, boolean wanted) {
        var inside = new boolean[1];
        return settings.lines().filter(line -> {
            var isRemark = line.startsWith("#");
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !isRemark) {
                inside[0] = line.startsWith(NAME);
            }
            return (inside[0] && !isRemark) == wanted;
        });
    }

    private static String text(Stream<String> lines) {
        return lines.map(it -> it + "\n").collect(Collectors.joining());
    }
}

package io.hengke.runs;

import io.hengke.runs.ModelForm.DriverForm;
import io.hengke.runs.ModelForm.PoolForm;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes one pool as YAML, an item of a list, in the way the manual does. */
final class PoolText {

    /** Text that YAML reads as itself without quotes. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_./-]*");

    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private PoolText() {}

    static String of(PoolForm pool) {
        var text = new StringBuilder("- code: ").append(scalar(pool.code())).append('\n');
        if (pool.takes() != null) {
            text.append("  takes: ").append(conditions(pool.takes())).append('\n');
        }
        if (pool.driver() != null) {
            text.append("  driver: ").append(driver(pool.driver())).append('\n');
        }
        if (pool.capacityMinutes() != null) {
            text.append("  capacity_minutes: ")
                    .append(pool.capacityMinutes().stripTrailingZeros().toPlainString())
                    .append('\n');
        }
        if (pool.supports() != null) {
            text.append("  supports: ")
                    .append(pool.supports().entrySet().stream()
                            .map(it ->
                                    scalar(it.getKey()) + ": " + it.getValue().toPlainString())
                            .collect(Collectors.joining(", ", "{", "}")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String conditions(Map<String, List<String>> takes) {
        return takes.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> it.getKey() + ": " + list(it.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String driver(DriverForm driver) {
        var parts = new StringBuilder("{");
        if (!driver.activities().isEmpty()) {
            parts.append("activity: ").append(list(driver.activities())).append(", ");
        }
        parts.append("measure: ").append(scalar(driver.measure()));
        if (!driver.match().isEmpty()) {
            parts.append(", match: ").append(list(driver.match()));
        }
        return parts.append('}').toString();
    }

    private static String list(List<String> values) {
        return values.size() == 1
                ? scalar(values.getFirst())
                : values.stream().map(PoolText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String scalar(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(java.util.Locale.ROOT))
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}

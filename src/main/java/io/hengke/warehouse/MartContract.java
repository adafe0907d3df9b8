package io.hengke.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What a mart promises its readers, from the {@code .yml} beside its SQL.
 *
 * @param model the mart
 * @param grain columns that identify a row; asserted unique and not null in every run. Empty: not asserted
 * @param checks invariants: each a query that answers the rows that break it
 * @param content the whole file, for readers of further keys such as {@code columns} and {@code metrics}
 */
public record MartContract(String model, List<String> grain, List<Check> checks, Map<String, Object> content) {

    /** An invariant of a mart. {@code violations} answers no row when it holds. */
    public record Check(String name, String violations) {}

    static MartContract parse(String file, String text) {
        var content = map(new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text));
        return new MartContract(
                Objects.toString(content.get("model")),
                list(content.get("grain")).stream().map(Objects::toString).toList(),
                list(content.get("checks")).stream()
                        .map(MartContract::map)
                        .map(it -> new Check(Objects.toString(it.get("name")), Objects.toString(it.get("violations"))))
                        .toList(),
                content);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }
}

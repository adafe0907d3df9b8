package io.hengke.results;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a run's plan calls its save actions; results made before plans were served know the built-in ones only. */
final class SaveActions {

    static final String TABLE = "save_action";

    private record Named(String code, String name) {}

    private final Map<String, String> names;
    private final Messages messages;

    SaveActions(Reader reader, Language language) {
        this.messages = Messages.in(language);
        var isServed = !reader.remembered(
                        "select 1 from duckdb_tables() where table_name = ?", List.of(TABLE), _ -> true)
                .isEmpty();
        this.names = isServed
                ? reader
                        .remembered(
                                "select action, %s from %s"
                                        .formatted(language == Language.ZH ? "name_zh" : "name_en", TABLE),
                                List.of(),
                                row -> new Named(row.getString(1), row.getString(2)))
                        .stream()
                        .collect(Collectors.toMap(Named::code, Named::name))
                : Map.of();
    }

    String name(String code) {
        return names.getOrDefault(code, messages.name("control.action", code));
    }
}

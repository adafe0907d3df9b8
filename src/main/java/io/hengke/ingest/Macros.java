package io.hengke.ingest;

import io.hengke.shared.CostTypes;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Loads the functions of {@code ingest/macros.sql}, and those made from the catalogue of cost types. */
final class Macros {

    private Macros() {}

    static void load(Engine engine) {
        Arrays.stream(text().split(";\\s*\\n")).filter(it -> !it.isBlank()).forEach(engine::execute);
        engine.execute("""
                create or replace temp macro ingest_cost_type_code(word) as
                    case
                        when word in (%s) then word
                        when regexp_full_match(word, 'overhead\\.\\S.*') then word
                        else map_extract(map {%s}, word)[1]
                    end
                """.formatted(
                CostTypes.chineseByCode().keySet().stream().map(Sql::text).collect(Collectors.joining(", ")),
                CostTypes.chineseByCode().entrySet().stream()
                        .map(it -> Sql.text(it.getValue()) + ": " + Sql.text(it.getKey()))
                        .collect(Collectors.joining(", "))));
        engine.execute("""
                create or replace temp macro ingest_cost_type(raw) as
                    ingest_cost_type_code(lower(ingest_trim(raw)))
                """);
        engine.execute("""
                create or replace temp macro ingest_cost_type_prefix(raw) as
                    case
                        when lower(ingest_trim(raw)) in (%s) then lower(ingest_trim(raw))
                        else ingest_cost_type_code(lower(ingest_trim(raw)))
                    end
                """.formatted(CostTypes.classes().stream().map(Sql::text).collect(Collectors.joining(", "))));
    }

    private static String text() {
        try (var stream = Macros.class.getResourceAsStream("/ingest/macros.sql")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.hengke.backup;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a copy of the database holds, kept beside the tables' rows.
 *
 * @param scripts the migrations that made the tables, in the order they were run, e.g. {@code jobs/V2001__jobs.sql}
 * @param tables in an order that respects their foreign keys
 */
record CopiedDatabase(List<String> scripts, List<Table> tables, List<Sequence> sequences) {

    /** The folder of a copy, in a backup and while it is made. */
    static final String FOLDER = "database";

    /** Where the history of the migrations is kept. */
    static final String HISTORY_SCHEMA = "hengke";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NAME = "contents.json";

    record Table(String schema, String name, List<String> columns, long rows) {

        /** As SQL writes it. */
        String quoted() {
            return CopiedDatabase.quoted(schema) + "." + CopiedDatabase.quoted(name);
        }

        String quotedColumns() {
            return String.join(
                    ", ", columns.stream().map(CopiedDatabase::quoted).toList());
        }

        Path file(Path folder) {
            return folder.resolve(schema + "." + name);
        }
    }

    record Sequence(String schema, String name, long lastValue) {}

    static CopiedDatabase read(Path folder) throws IOException {
        return JSON.readValue(Files.readAllBytes(folder.resolve(NAME)), CopiedDatabase.class);
    }

    void write(Path folder) throws IOException {
        Files.write(folder.resolve(NAME), JSON.writeValueAsBytes(this));
    }

    /** Hengke's schemas: each module's, which has the name of its folder of migrations, and the history's. */
    static List<String> schemas(List<String> scripts) {
        return Stream.concat(Stream.of(HISTORY_SCHEMA), scripts.stream().map(it -> it.split("/", 2)[0]))
                .distinct()
                .toList();
    }

    /** @throws Problem {@code backup.newer-database} if this program lacks a migration that made the tables */
    void requireKnown(Path file) {
        scripts.stream().filter(it -> !script(it).exists()).findFirst().ifPresent(it -> {
            throw new Problem("backup.newer-database", file, it);
        });
    }

    static ClassPathResource script(String name) {
        return new ClassPathResource("db/migration/" + name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}

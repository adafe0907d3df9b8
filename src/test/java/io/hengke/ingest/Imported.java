package io.hengke.ingest;

import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A folder of files written by a test, and what became of them when imported. */
final class Imported implements AutoCloseable {

    private final Path folder;
    private final Path issues;
    private final Engine engine = Engine.inMemory(EngineSettings.small());
    private String currency = "CNY";

    Imported(Path temporary) {
        this(temporary, temporary.resolve("in"));
    }

    /** A folder that is there, or is made. */
    Imported(Path temporary, Path folder) {
        try {
            this.folder = Files.createDirectories(folder);
            Files.createDirectories(temporary);
            this.issues = temporary.resolve("issues.csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Imported file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Imported file(String name, String text, Charset encoding) {
        return file(name, text.getBytes(encoding));
    }

    Imported file(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Imported in(String other) {
        currency = other;
        return this;
    }

    Path folder() {
        return folder;
    }

    Engine engine() {
        return engine;
    }

    ImportResult run() {
        try {
            return Import.run(
                    engine,
                    new ImportRequest(
                            folder,
                            ZoneId.of("Asia/Shanghai"),
                            currency,
                            Language.EN,
                            new BigDecimal("0.01"),
                            Optional.empty(),
                            LocalDate.of(2026, 11, 22),
                            Files.createDirectories(folder.resolveSibling("work")),
                            issues,
                            Progress.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops what an earlier run left, so that the next begins afresh. */
    void forget() {
        rows("select table_name from information_schema.tables where table_catalog <> 'temp'")
                .forEach(it -> engine.execute("drop table if exists " + it));
    }

    /** Rows of a query, cells joined by {@code |}. */
    List<String> rows(String sql) {
        return engine.query(sql, row -> {
            var cells = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                cells.append(i == 1 ? "" : "|").append(row.getString(i));
            }
            return cells.toString();
        });
    }

    /** Rows of issues.csv without header and message: {@code file|line|column|value|code|kind}. */
    List<String> issues() {
        return rows(
                "select concat_ws('|', file, coalesce(line, ''), coalesce(\"column\", ''), coalesce(value, ''), code, kind)"
                        + " from read_csv('" + issues + "', header = true, all_varchar = true)");
    }

    String issuesText() {
        try {
            return Files.readString(issues);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String lines(String header, String... rows) {
        return header + "\n"
                + IntStream.range(0, rows.length)
                        .mapToObj(it -> rows[it] + "\n")
                        .reduce("", String::concat);
    }

    @Override
    public void close() {
        engine.close();
    }
}

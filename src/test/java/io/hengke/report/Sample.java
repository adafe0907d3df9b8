package io.hengke.report;

import io.hengke.report.ReportContext.FittedModel;
import io.hengke.report.ReportContext.InputFile;
import io.hengke.report.ReportContext.IssueCount;
import io.hengke.shared.Language;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.EngineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An invented company's marts and run, the same for every test of the report. */
final class Sample {

    private static final Pattern CREATE = Pattern.compile("create table (\\w+)");

    private Sample() {}

    static Engine engine() {
        var engine = Engine.inMemory(EngineSettings.small());
        execute(engine, "/report/sample.sql");
        return engine;
    }

    /** Runs the statements of a script on the test class path. */
    static void execute(Engine engine, String script) {
        statements(script).forEach(engine::execute);
    }

    /** The tables a script creates. */
    static Set<String> tables(String script) {
        return statements(script)
                .map(CREATE::matcher)
                .filter(Matcher::find)
                .map(it -> it.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> statements(String script) {
        try (var sql = Objects.requireNonNull(Sample.class.getResourceAsStream(script))) {
            return Arrays.stream(new String(sql.readAllBytes(), StandardCharsets.UTF_8).split(";"))
                    .filter(it -> !it.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(script, e);
        }
    }

    static Report report(Language language) {
        try (var engine = engine()) {
            return new Report(engine, context(language));
        }
    }

    static ReportContext context(Language language) {
        return new ReportContext(
                "青禾优选",
                "7f3a9c21e0b4",
                "0.1.0",
                LocalDate.of(2025, 12, 31),
                "CNY",
                100,
                language,
                36,
                0.10,
                "",
                List.of(
                        new InputFile("customers.csv", "customers", 20_000, 20_000, 0, 12, 0),
                        new InputFile("orders.csv", "orders", 301_900, 301_880, 20, 3, 636)),
                134,
                List.of(new IssueCount("ingest.bad-date", "日期无法识别", 20)),
                List.of(
                        new FittedModel(
                                "MBG/NBD",
                                "r = 0.525, alpha = 6.183, a = 0.891, b = 1.614",
                                -9582.4,
                                17_902,
                                "2025-01-01 – 2025-12-31",
                                "实际 1.21 次，预测 1.18 次",
                                true,
                                ""),
                        new FittedModel("Adstock-Hill", "", null, 104, "", "", true, ""),
                        new FittedModel("Pareto/NBD", "", null, 17_902, "", "", false, "没有收敛")),
                List.of("截止日之后的 636 行没有参与分析。"));
    }
}

package io.hengke.bench;

import io.hengke.bench.Crowd.Answer;
import io.hengke.bench.Questions.Kind;
import io.hengke.bench.Questions.Question;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.server.Demonstration;
import io.hengke.server.Server;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** People at work: how long lists, searches and customers' pages take when 20 people ask at once; the slowest kind counts. */
final class ServeCase implements BenchCase {

    private static final int PEOPLE = 20;
    private static final double QUANTILE = 0.95;
    private static final List<Target> TARGET = List.of(new Target(Target.Figure.SECONDS, 0.150));
    private static final Question NOTHING = new Question(Kind.LIST, "/actuator/health");

    /** Many customers are what makes lists and searches slow; as many orders would only make the case longer. */
    private static final double RARELY = 8;

    /** Bounds that a company of a million customers keeps to. */
    private static final Map<Setting, String> SETTINGS = Map.of(
            Setting.SERVER_PORT, "0",
            Setting.LIMITS_UPLOAD_MEGABYTES, "20000",
            Setting.LIMITS_ANALYSIS_MEMORY_MEGABYTES, "7000");

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(2_000, "2,000 customers", 1, 3, List.of()))
                : List.of(
                        new Size(100_000, "0.1 M customers", 5, 30, TARGET),
                        new Size(1_000_000, "1 M customers", 5, 30, TARGET));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        var input = folder.resolve("input");
        var parameters = DemoParameters.ofSize((int) size.amount()).buyingMoreRarely(RARELY);
        DemoCompany.generate(input, parameters, 1, Progress.NONE);
        var settings = ServerSettings.load(folder.resolve("data"), Map.of(), SETTINGS);
        try (var server = Server.start(settings)) {
            new Demonstration(server, Language.ZH, Progress.NONE).fill(input);
            return ask(size, Crowd.signUp(server.address(), PEOPLE), new Questions(input.resolve("customers.csv")));
        }
    }

    private static Measurement ask(Size size, Crowd crowd, Questions questions) throws Exception {
        crowd.ask(person -> questions.draw(-1 - person, size.warmUps()));
        var nothing = crowd.ask(_ -> Collections.nCopies(size.runs(), NOTHING));
        System.gc();
        Stopwatch.forgetPeak();
        var product = crowd.ask(person -> questions.draw(person, size.runs())).stream()
                .collect(Collectors.groupingBy(Answer::kind, TreeMap::new, Collectors.toList()));
        var slowest = product.values().stream()
                .mapToDouble(it -> Crowd.quantile(it, QUANTILE))
                .max()
                .orElseThrow();
        return new Measurement(
                Measurement.NO_ROWS,
                new Timing(slowest, Double.NaN, Stopwatch.peakMib()),
                new Timing(Crowd.quantile(nothing, QUANTILE), Double.NaN, Double.NaN),
                product.entrySet().stream()
                        .map(it -> figures(it.getKey(), it.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    private static String figures(Kind kind, List<Answer> answers) {
        return "%s p50 %.0f ms, p95 %.0f ms, n %d"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        1e3 * Crowd.quantile(answers, 0.5),
                        1e3 * Crowd.quantile(answers, QUANTILE),
                        answers.size());
    }
}

package io.hengke.bench;

import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.server.Demonstration;
import io.hengke.server.Server;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Language;
import io.hengke.shared.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** People at work: how long answers take when 20 of them ask at once. */
final class ServeCase implements BenchCase {

    private static final int PEOPLE = 20;

    /** What people do most: look at the list, narrow it, search by name, open somebody. */
    private static final List<String> QUESTIONS = List.of(
            "/api/customers?limit=50",
            "/api/customers?limit=50&sort=-clv_margin_minor",
            "/api/customers?limit=50&tier=core&sort=contribution_minor",
            "/api/customers?limit=50&q=zhangwei",
            "/api/customers?limit=50&q=C0000004",
            "/api/customers/C00000017",
            "/api/customers/C00000042/timeline?limit=50");

    private static final List<Target> TARGET = List.of(new Target(Target.Figure.SECONDS, 0.150));

    private static final List<String> NOTHING = List.of("/actuator/health");

    @Override
    public String name() {
        return "serve";
    }

    @Override
    public List<Size> sizes(boolean isQuick) {
        return isQuick
                ? List.of(new Size(2_000, "2,000 customers", 0, 3, List.of()))
                : List.of(
                        new Size(100_000, "0.1 M customers", 1, 20, TARGET),
                        new Size(1_000_000, "1 M customers", 1, 20, TARGET));
    }

    @Override
    public Measurement measure(Size size, Path folder) throws Exception {
        var input = folder.resolve("input");
        DemoCompany.generate(input, DemoParameters.ofSize((int) size.amount()), 1, Progress.NONE);
        var settings = ServerSettings.load(
                folder.resolve("data"),
                Map.of(),
                Map.of(Setting.SERVER_PORT, "0", Setting.LIMITS_ANALYSIS_MEMORY_MEGABYTES, "8192"));
        try (var server = Server.start(settings)) {
            new Demonstration(server, Language.ZH, Progress.NONE).fill(input);
            var crowd = Crowd.signUp(server.address(), PEOPLE);
            crowd.ask(QUESTIONS, size.warmUps() + 1);
            var nothing = crowd.ask(NOTHING, size.runs());
            var product = crowd.ask(QUESTIONS, size.runs());
            return new Measurement(
                    (long) PEOPLE * QUESTIONS.size() * size.runs(),
                    Crowd.timing(product, 0.95),
                    Crowd.timing(nothing, 0.95));
        }
    }
}

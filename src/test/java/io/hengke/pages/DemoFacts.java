package io.hengke.pages;

import io.hengke.TestClient;
import io.hengke.TestServer;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.imports.FactFolder;
import io.hengke.imports.FactSource;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The facts of a small made-up company, beside the imports; none unless a test asks for them. */
@Component
class DemoFacts implements FactSource {

    private static final int CUSTOMERS = 400;
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private volatile Optional<Path> company = Optional.empty();

    @Override
    public void contribute(FactFolder folder) throws IOException {
        if (company.isEmpty()) {
            return;
        }
        try (var files = Files.list(company.get())) {
            for (var file : files.filter(it -> it.toString().endsWith(".csv")).toList()) {
                var table = file.getFileName().toString().replace(".csv", "");
                Files.copy(file, folder.newFile(table, ".csv"));
            }
        }
    }

    /** Runs the analysis of the company, unless everybody looks at it already, and answers the run's id. */
    static String publish(TestServer server, Path folder) throws IOException {
        var analyst = server.as("analyst");
        if (analyst.get("/api/pages").json().path("customers").asLong() != CUSTOMERS) {
            DemoCompany.generate(folder, DemoParameters.ofSize(CUSTOMERS).withoutFlaws(), 1, Progress.NONE);
            var facts = server.get(DemoFacts.class);
            facts.company = Optional.of(folder);
            run(analyst);
            facts.company = Optional.empty();
        }
        return current(analyst);
    }

    private static void run(TestClient analyst) {
        var settings = new HashMap<String, Object>();
        analyst.get("/api/runs/defaults")
                .json()
                .path("settings")
                .properties()
                .forEach(it -> settings.put(it.getKey(), it.getValue()));
        settings.put("pdf", false);
        var job = "/api/jobs/"
                + analyst.post("/api/runs", settings).json().path("jobId").asString();
        var end = Instant.now().plus(PATIENCE);
        while (analyst.get(job).json().path("finishedAt").isNull()
                && Instant.now().isBefore(end)) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String current(TestClient analyst) {
        for (var it : analyst.get("/api/runs").json().path("items")) {
            if (it.path("isCurrent").asBoolean()) {
                return it.path("id").asString();
            }
        }
        throw new AssertionError("No run was published");
    }
}

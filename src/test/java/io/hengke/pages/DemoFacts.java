package io.hengke.pages;

import io.hengke.TestServer;
import io.hengke.demo.DemoCompany;
import io.hengke.demo.DemoParameters;
import io.hengke.imports.FactFolder;
import io.hengke.imports.FactSource;
import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The facts of a small made-up company, beside the imports; none unless a test asks for them. */
@Component
class DemoFacts implements FactSource {

    private static final int CUSTOMERS = 400;

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

    /** Runs the analysis of the company and waits until everybody looks at it. */
    static JsonNode publish(TestServer server, Path folder) throws IOException {
        DemoCompany.generate(folder, DemoParameters.ofSize(CUSTOMERS).withoutFlaws(), 1, Progress.NONE);
        var facts = server.get(DemoFacts.class);
        facts.company = Optional.of(folder);
        try {
            return run(server);
        } finally {
            facts.company = Optional.empty();
        }
    }

    private static JsonNode run(TestServer server) {
        var analyst = server.as("analyst");
        var settings = new HashMap<String, Object>();
        analyst.get("/api/runs/defaults")
                .json()
                .path("settings")
                .properties()
                .forEach(it -> settings.put(it.getKey(), it.getValue()));
        var started = analyst.post("/api/runs", settings).json();
        var job = analyst.await(started.path("jobId").asString());
        if (!job.path("state").asString().equalsIgnoreCase("done")) {
            throw new AssertionError(job.toString());
        }
        return analyst.get("/api/runs/" + started.path("runId").asString())
                .json()
                .path("run");
    }
}

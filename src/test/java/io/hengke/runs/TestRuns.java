package io.hengke.runs;

import io.hengke.TestClient;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Starts runs over the API and waits for them. */
final class TestRuns {

    private TestRuns() {}

    /** A run that is over, however it ended. */
    static JsonNode finished(TestClient client, Map<String, Object> changes) {
        var started = start(client, changes);
        client.await(started.path("jobId").asString());
        return client.get("/api/runs/" + started.path("runId").asString())
                .json()
                .path("run");
    }

    static JsonNode start(TestClient client, Map<String, Object> changes) {
        return client.post("/api/runs", settings(client, changes)).json();
    }

    /** The standard settings with some of them changed. */
    static Map<String, Object> settings(TestClient client, Map<String, Object> changes) {
        var settings = new HashMap<String, Object>();
        client.get("/api/runs/defaults")
                .json()
                .path("settings")
                .properties()
                .forEach(it -> settings.put(it.getKey(), it.getValue()));
        settings.putAll(changes);
        return settings;
    }
}

package io.hengke.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import io.hengke.TestClient.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a person does to import files, step by step, over HTTP. */
final class Importing {

    private final TestClient client;
    private final String id;

    private Importing(TestClient client, String id) {
        this.client = client;
        this.id = id;
    }

    static Importing begin(TestClient client) {
        var answer = client.post("/api/imports", Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Importing(client, answer.json().path("id").asString());
    }

    String id() {
        return id;
    }

    String path(String rest) {
        return "/api/imports/" + id + rest;
    }

    Answer upload(String name, byte[] bytes) {
        return client.send(client.request(path("/files?name=") + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes)));
    }

    JsonNode file(String name, String... lines) {
        var answer = upload(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    JsonNode show() {
        return client.get(path("")).json();
    }

    /** The job that checks, when it is over. */
    JsonNode check() {
        return job(client.post(path("/check"), Map.of()));
    }

    /** The job that commits, when it is over. */
    JsonNode commit() {
        return job(client.post(path("/commit"), Map.of()));
    }

    private JsonNode job(Answer started) {
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        return client.await(started.json().path("jobId").asString());
    }
}

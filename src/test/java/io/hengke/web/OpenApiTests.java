package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the published description equal to the endpoints. Run with {@code -Dhengke.write=true} to write it anew. */
class OpenApiTests {

    private static final Path FILE = Path.of("src/main/resources/openapi.json");
    private static final Pattern NAME =
            Pattern.compile("io\\.hengke\\.(\\w+)\\.(Page(?=\\w+[.$]))?(?:\\w+[.$])*(\\w+)");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final TestServer server = TestServer.shared();

    @Test
    void thePublishedDescriptionIsThatOfTheEndpoints() throws IOException {
        var now = described();
        if (Boolean.getBoolean("hengke.write")) {
            Files.writeString(FILE, JSON.writeValueAsString(now) + "\n");
        }

        assertThat(JSON.readTree(Files.readString(FILE)))
                .as("openapi.json is behind the endpoints: run OpenApiTests with -Dhengke.write=true")
                .isEqualTo(now);
    }

    @Test
    void everyOperationSaysWhatItDoesAndWhoMayCallIt() throws IOException {
        assertThat(described().path("paths").propertyStream())
                .allSatisfy(path -> assertThat(path.getValue().propertyStream()).allSatisfy(operation -> {
                    assertThat(operation.getValue().path("summary").asString(""))
                            .as(path.getKey())
                            .isNotBlank();
                    assertThat(operation.getValue().path("x-permissions").size())
                            .isPositive();
                }));
    }

    @Test
    void isServedToWhoeverIsSignedIn() {
        var answer = server.as("viewer").get("/api/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("openapi").asString()).startsWith("3.1");
    }

    private JsonNode described() {
        var document =
                (ObjectNode) server.as("administrator").get("/v3/api-docs").json();
        document.remove("servers");
        return sorted(JSON.readTree(NAME.matcher(document.toString()).replaceAll(OpenApiTests::shortName)));
    }

    /**
     * {@code io.hengke.jobs.JobController$JobPage} is called {@code JobsJobPage}: short, and unique across modules. A page of
     * {@code Teams$Team} arrives as {@code PageTeams$Team} and must not get the name of what it holds.
     */
    private static String shortName(MatchResult name) {
        var module = name.group(1);
        var page = name.group(2) == null ? "" : name.group(2);
        return module.substring(0, 1).toUpperCase(Locale.ROOT) + module.substring(1) + page + name.group(3);
    }

    /** In a fixed order, so that a change shows as a change of few lines. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var copy = JSON.createArrayNode();
            node.forEach(it -> copy.add(sorted(it)));
            return copy;
        }
        if (!node.isObject()) {
            return node;
        }
        var entries = new TreeMap<String, JsonNode>();
        node.propertyStream().forEach(it -> entries.put(it.getKey(), sorted(it.getValue())));
        return JSON.createObjectNode().setAll(entries);
    }
}

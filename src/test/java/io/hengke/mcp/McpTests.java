package io.hengke.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.TestServer;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With the client library that assistants use. */
class McpTests {

    private final TestServer server = TestServer.shared();

    @Test
    void tellsAnAssistantWhichQuestionsItMayAsk() {
        try (var client = client(token("analyst", "ANALYSIS_READ"))) {
            assertThat(client.initialize().serverInfo().name()).isEqualTo("hengke");
            assertThat(client.listTools().tools())
                    .extracting(Tool::name)
                    .contains("list_metrics", "search_customers", "get_customer", "trace_customer_cost");
        }
    }

    @Test
    void answersWithWhatTheApiAnswersTheSameCaller() {
        var token = token("analyst", "ANALYSIS_READ");
        try (var client = client(token)) {
            client.initialize();

            var answer = client.callTool(new CallToolRequest("list_pages", Map.of()));

            assertThat(text(answer))
                    .isEqualTo(
                            server.unsigned().withToken(token).get("/api/pages").body());
        }
    }

    @Test
    void mayNotDoMoreThanItsToken() {
        try (var client = client(token("analyst", "CUSTOMER_READ"))) {
            client.initialize();

            var answer = client.callTool(new CallToolRequest("list_metrics", Map.of()));

            assertThat(answer.isError()).isTrue();
            assertThat(text(answer)).contains("web.forbidden");
        }
    }

    @Test
    void keepsArgumentsWithinThePathTheyBelongTo() {
        assertThat(ReadingTool.ALL.stream()
                        .filter(it -> it.name().equals("get_customer"))
                        .findFirst()
                        .orElseThrow()
                        .address(Map.of("customer_id", "../accounts?x=1#")))
                .isEqualTo("/api/customers/..%2Faccounts%3Fx%3D1%23");
    }

    @Test
    void refusesWhoeverShowsNoToken() {
        try (var client = client("hk_wrong")) {
            assertThatThrownBy(client::initialize).hasStackTraceContaining("401");
        }
        assertThat(server.as("analyst").post("/api/mcp", Map.of()).status()).isIn(401, 403);
    }

    private String token(String role, String scope) {
        var made =
                server.as(role).post("/api/account/tokens", Map.of("name", "mcp", "scopes", List.of(scope), "days", 1));
        return made.json().path("token").asString();
    }

    private McpSyncClient client(String token) {
        var transport = HttpClientStreamableHttpTransport.builder(
                        server.address().toString())
                .endpoint("/api/mcp")
                .customizeRequest(it -> it.header("Authorization", "Bearer " + token))
                .build();
        return McpClient.sync(transport).build();
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }
}

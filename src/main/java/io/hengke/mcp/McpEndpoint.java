package io.hengke.mcp;

import io.hengke.Hengke;
import io.hengke.governance.Callers;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The endpoint {@code /api/mcp}. It keeps no session: each request stands for itself and carries its token. */
@Configuration(proxyBeanMethods = false)
class McpEndpoint {

    private static final String PATH = "/api/mcp";
    private static final String AUTHORIZATION = "authorization";
    private static final String LANGUAGE = "language";

    @Bean
    HttpServletStatelessServerTransport mcpTransport(JsonMapper json) {
        return HttpServletStatelessServerTransport.builder()
                .jsonMapper(new JacksonMcpJsonMapper(json))
                .messageEndpoint(PATH)
                .contextExtractor(McpEndpoint::context)
                .build();
    }

    @Bean(destroyMethod = "close")
    McpStatelessSyncServer mcpServer(HttpServletStatelessServerTransport transport, OwnApi api, JsonMapper json) {
        var server = McpServer.sync(transport)
                .jsonMapper(new JacksonMcpJsonMapper(json))
                .serverInfo("hengke", Hengke.VERSION)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build());
        ReadingTool.ALL.forEach(
                tool -> server.toolCall(tool.described(), (context, request) -> answer(api, tool, context, request)));
        return server.build();
    }

    @Bean
    ServletRegistrationBean<HttpServletStatelessServerTransport> mcpServlet(
            HttpServletStatelessServerTransport transport) {
        return new ServletRegistrationBean<>(transport, PATH);
    }

    @Bean
    FilterRegistrationBean<TokenGuard> mcpGuard(Callers callers, JsonMapper json) {
        var guard = new FilterRegistrationBean<>(new TokenGuard(callers, json));
        guard.addUrlPatterns(PATH);
        return guard;
    }

    private static McpTransportContext context(HttpServletRequest request) {
        return McpTransportContext.create(Map.of(
                AUTHORIZATION,
                request.getHeader("Authorization"),
                LANGUAGE,
                Objects.requireNonNullElse(request.getHeader("Accept-Language"), "zh-CN")));
    }

    private static CallToolResult answer(
            OwnApi api, ReadingTool tool, McpTransportContext context, CallToolRequest request) {
        var arguments = Objects.requireNonNullElse(request.arguments(), Map.<String, Object>of());
        var answer = api.get(
                tool.address(arguments),
                String.valueOf(context.get(AUTHORIZATION)),
                String.valueOf(context.get(LANGUAGE)));
        return CallToolResult.builder()
                .addTextContent(answer.body())
                .isError(!answer.isGood())
                .build();
    }
}

package io.hengke.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body over the limit is answered with a problem, also while the client is still sending it. */
class TooLargeTests {

    private static final byte[] BODY = new byte[48 << 20];

    private final TestServer server = TestServer.shared();

    /** Long enough to fill every buffer between client and server many times over. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClientThatSendsOnLearnsWhyItWasRefused(boolean isAnnounced) {
        BodyPublisher body = isAnnounced
                ? BodyPublishers.ofByteArray(BODY)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(BODY));
        var analyst = server.as("analyst");
        for (int time = 0; time < 3; time++) {
            var answer = analyst.send(analyst.request("/api/ledger/trial-balances/2031-01?name=x.csv")
                    .header("Content-Type", "application/octet-stream")
                    .PUT(body));
            assertThat(answer.status()).as(answer.body()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("ledger.trial-balance.too-large");
        }
    }

    @Test
    void aClientThatReadsWhileItSendsIsAnsweredBeforeItHasSentEverything() throws Exception {
        var analyst = server.as("analyst");
        var upload = analyst.post("/api/imports", Map.of()).json().path("id").asString();
        var address = server.address();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var out = socket.getOutputStream();
            out.write("""
                    POST /api/imports/%s/files?name=a.csv HTTP/1.1\r
                    Host: %s\r
                    Cookie: hengke_session=%s; XSRF-TOKEN=%s\r
                    X-XSRF-TOKEN: %s\r
                    Content-Type: application/octet-stream\r
                    Content-Length: 9000000000\r
                    \r
                    """.formatted(
                            upload,
                            address.getAuthority(),
                            analyst.cookie("hengke_session"),
                            analyst.cookie("XSRF-TOKEN"),
                            analyst.cookie("XSRF-TOKEN"))
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(BODY, 0, 1 << 20);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(in.readLine()).contains(" 413");
            assertThat(in.lines()
                            .dropWhile(it -> !it.startsWith("{"))
                            .findFirst()
                            .orElseThrow())
                    .contains("imports.too-large");
            out.write(BODY); // and is not cut off
        }
    }
}

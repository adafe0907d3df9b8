package io.hengke;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP client of the server's API: one browser with its cookies, or a program with a token. */
public final class TestClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CSRF_COOKIE = "XSRF-TOKEN";
    private static final String CSRF_HEADER = "X-XSRF-TOKEN";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private @Nullable String token;

    /** A browser that nobody has signed in with. */
    public TestClient(URI server) {
        this.server = server;
    }

    static TestClient signedIn(URI server, String login, String password) {
        var client = new TestClient(server);
        var answer = client.signIn(login, password);
        if (answer.status() != 200) {
            throw new AssertionError("Cannot sign in as %s: %s".formatted(login, answer.body()));
        }
        return client;
    }

    /** A program that shows this API token, and has no cookies. */
    public TestClient withToken(String apiToken) {
        var client = new TestClient(server);
        client.token = apiToken;
        return client;
    }

    /** The same browser at another address: cookies know hosts, not ports. */
    public TestClient at(URI address) {
        var client = new TestClient(address);
        cookies().getCookies().forEach(it -> client.cookies().add(address, it));
        return client;
    }

    public Answer signIn(String login, String password) {
        return post("/api/session", Map.of("login", login, "password", password));
    }

    /** Value of one of the browser's cookies; empty if it has none of this name. */
    public String cookie(String name) {
        return cookies.getCookieStore().get(server).stream()
                .filter(it -> it.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The browser's cookies, to plant or steal some. */
    public CookieStore cookies() {
        return cookies.getCookieStore();
    }

    /** An answer: its status, its body and the same as JSON. */
    public record Answer(int status, String body, HttpResponse<?> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The stable code of a problem. */
        public String code() {
            return json().path("code").asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param body anything Jackson writes */
    public Answer post(String path, Object body) {
        return send(json(path, "POST", body));
    }

    public Answer put(String path, Object body) {
        return send(json(path, "PUT", body));
    }

    public Answer patch(String path, Object body) {
        return send(json(path, "PATCH", body));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** Sends a file as the body of a request. */
    public Answer upload(String path, Path file) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/octet-stream")
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a job is over and answers how it stands then. */
    public JsonNode await(String jobId) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var job = get("/api/jobs/" + jobId).json();
            if (!job.path("finishedAt").isNull() && !job.path("finishedAt").isMissingNode()) {
                return job;
            }
            pause();
        }
        throw new AssertionError("Job %s is not over after %s".formatted(jobId, PATIENCE));
    }

    /** A request to a path of the server, to be completed by the caller. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        if (token != null) {
            return request.header("Authorization", "Bearer " + token);
        }
        if (cookie(CSRF_COOKIE).isEmpty()) {
            send(HttpRequest.newBuilder(server.resolve("/api/session")).timeout(PATIENCE));
        }
        return request.header(CSRF_HEADER, cookie(CSRF_COOKIE));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder json(String path, String method, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package io.hengke.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** People who ask a server over HTTP, all at the same time, each with half a second of thought between two questions. */
final class Crowd {

    private static final Duration THOUGHT = Duration.ofMillis(500);
    private static final String ACCOUNT = """
            {"login": "bench", "name": "Bench", "password": "seven-Quiet-rivers-41", "language": "zh-CN"}
            """;

    private final URI server;
    private final HttpClient http;
    private final int people;

    private Crowd(URI server, HttpClient http, int people) {
        this.server = server;
        this.http = http;
        this.people = people;
    }

    /** Makes the server's first account and signs in with it. */
    static Crowd signUp(URI server, int people) throws IOException, InterruptedException {
        var cookies = new CookieManager();
        var http = HttpClient.newBuilder().cookieHandler(cookies).build();
        http.send(HttpRequest.newBuilder(server.resolve("/api/session")).build(), BodyHandlers.discarding());
        var token = cookies.getCookieStore().get(server).stream()
                .filter(it -> it.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
        var made = http.send(
                HttpRequest.newBuilder(server.resolve("/api/setup"))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(ACCOUNT))
                        .build(),
                BodyHandlers.ofString());
        if (made.statusCode() >= 300) {
            throw new IOException("No account: " + made.body());
        }
        return new Crowd(server, http, people);
    }

    /** Everybody asks every question so many times; answers the seconds each answer took. */
    List<Double> ask(List<String> questions, int times) throws Exception {
        var seconds = Collections.synchronizedList(new ArrayList<Double>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new ArrayList<Callable<Void>>();
            for (int person = 0; person < people; person++) {
                var first = person;
                visits.add(() -> visit(questions, first, times, seconds));
            }
            for (var visit : threads.invokeAll(visits)) {
                visit.get();
            }
        }
        return seconds;
    }

    private Void visit(List<String> questions, int first, int times, List<Double> seconds)
            throws IOException, InterruptedException {
        Thread.sleep(THOUGHT.dividedBy(people).multipliedBy(first)); // not all on one beat
        for (int turn = 0; turn < times * questions.size(); turn++) {
            var question = questions.get((first + turn) % questions.size());
            var start = System.nanoTime();
            var answer =
                    http.send(HttpRequest.newBuilder(server.resolve(question)).build(), BodyHandlers.ofString());
            seconds.add((System.nanoTime() - start) / 1e9);
            if (answer.statusCode() != 200) {
                throw new IOException("%s answers %d: %s".formatted(question, answer.statusCode(), answer.body()));
            }
            Thread.sleep(THOUGHT);
        }
        return null;
    }

    /** The given quantile as a timing, with the process's memory. */
    static Timing timing(List<Double> seconds, double quantile) {
        var sorted = seconds.stream().sorted().toList();
        return new Timing(sorted.get((int) Math.ceil(quantile * sorted.size()) - 1), Double.NaN, Stopwatch.peakMib());
    }
}

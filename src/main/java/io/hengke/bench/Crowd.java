package io.hengke.bench;

import io.hengke.bench.Questions.Kind;
import io.hengke.bench.Questions.Question;
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
import java.util.function.IntFunction;

/** People who ask a server over HTTP, all at the same time, each with half a second of thought between two questions. */
final class Crowd {

    private static final Duration THOUGHT = Duration.ofMillis(500);
    private static final String ACCOUNT = """
            {"login": "bench", "name": "Bench", "password": "seven-Quiet-rivers-41", "language": "zh-CN"}
            """;

    /** How long the answer to a question took. */
    record Answer(Kind kind, double seconds) {}

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

    /** Everybody asks their own questions, one after another. */
    List<Answer> ask(IntFunction<List<Question>> questions) throws Exception {
        var answers = Collections.synchronizedList(new ArrayList<Answer>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var visits = new ArrayList<Callable<Void>>();
            for (int person = 0; person < people; person++) {
                var visitor = person;
                visits.add(() -> visit(visitor, questions.apply(visitor), answers));
            }
            for (var visit : threads.invokeAll(visits)) {
                visit.get();
            }
        }
        return answers;
    }

    private Void visit(int person, List<Question> questions, List<Answer> answers)
            throws IOException, InterruptedException {
        Thread.sleep(THOUGHT.dividedBy(people).multipliedBy(person)); // not all on one beat
        for (var question : questions) {
            var request =
                    HttpRequest.newBuilder(server.resolve(question.path())).build();
            var start = System.nanoTime();
            var response = http.send(request, BodyHandlers.ofString());
            answers.add(new Answer(question.kind(), (System.nanoTime() - start) / 1e9));
            if (response.statusCode() != 200) {
                throw new IOException(
                        "%s answers %d: %s".formatted(question.path(), response.statusCode(), response.body()));
            }
            Thread.sleep(THOUGHT);
        }
        return null;
    }

    static double quantile(List<Answer> answers, double quantile) {
        var sorted = answers.stream().mapToDouble(Answer::seconds).sorted().toArray();
        return sorted[(int) Math.ceil(quantile * sorted.length) - 1];
    }
}

package io.hengke.cli;

import io.hengke.server.Server;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code hengke warm-up}: starts a server in a temporary folder, asks it a few things and stops it. The starter script
 * runs this once with the JVM recording, so that later starts find their classes loaded and linked (JEP 483, 514).
 */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand extends HelpOption implements Callable<Integer> {

    private static final List<String> PAGES =
            List.of("", "sign-in", "actuator/health", "api/session", "api/customers", "api/no-such-page");

    @Override
    public Integer call() throws Exception {
        QuietLibraries.letSpeak();
        var data = Files.createTempDirectory("hengke-warm-up-");
        try {
            var settings = ServerSettings.load(data, Map.of(), Map.of(Setting.SERVER_PORT, "0"));
            try (var server = Server.start(settings);
                    var http = HttpClient.newHttpClient()) {
                for (var page : PAGES) {
                    var request = HttpRequest.newBuilder(server.address().resolve(page))
                            .build();
                    http.send(request, BodyHandlers.discarding());
                }
            }
            return 0;
        } finally {
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

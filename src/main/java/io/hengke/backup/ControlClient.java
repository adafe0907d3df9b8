package io.hengke.backup;

import io.hengke.backup.ControlCommand.Verb;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server that holds a data folder. */
final class ControlClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ControlClient() {}

    /** @throws Problem the server's own, or {@code backup.server-not-reachable} */
    static ControlAnswer ask(Path data, Verb verb, Path file, String user, Progress progress) {
        var control = ControlFile.read(data);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), control.port());
                var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            out.println(JSON.writeValueAsString(new ControlCommand(control.token(), verb, file.toString(), user)));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var answer = JSON.readValue(line, ControlAnswer.class);
                if (answer.refused() != null) {
                    throw new Problem(
                            answer.refused().code(),
                            answer.refused().arguments().toArray());
                }
                if (answer.step() == null) {
                    return answer;
                }
                progress.at(
                        answer.step().name(),
                        answer.step().done(),
                        answer.step().total());
            }
        } catch (IOException | JacksonException _) {
            // told below
        }
        throw new Problem("backup.server-not-reachable", data);
    }
}

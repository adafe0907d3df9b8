package io.hengke.backup;

import io.hengke.database.DataFolder;
import io.hengke.governance.AuditTrail;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import io.hengke.shared.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes commands of the command line on the same machine while the server runs. */
@Component
class ControlPort implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ControlPort.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PATIENCE_MILLIS = 10_000;

    private final Path data;
    private final Backups backups;
    private final Restore restore;
    private final Restarts restarts;
    private final AuditTrail trail;
    private final ServerSocket socket;
    private final String token;

    ControlPort(
            DataFolder data, ServerSettings settings, Backups backups, Restarts restarts, AuditTrail trail, Clock clock)
            throws IOException {
        this.data = data.path();
        this.backups = backups;
        this.restore = new Restore(settings, clock);
        this.restarts = restarts;
        this.trail = trail;
        this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.token = newToken();
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() throws IOException {
        new ControlFile(socket.getLocalPort(), token).write(data);
        Thread.ofVirtual().name("control").start(this::accept);
    }

    @Override
    public void destroy() throws IOException {
        ControlFile.delete(data);
        socket.close();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                LOG.debug("The control port is closed", e);
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                var in =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(connection.getOutputStream(), true, StandardCharsets.UTF_8)) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            var command = JSON.readValue(in.readLine(), ControlCommand.class);
            if (MessageDigest.isEqual(
                    command.token().getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
                answer(command, out);
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("A command could not be answered", e);
        }
    }

    private void answer(ControlCommand command, PrintWriter out) {
        try {
            switch (command.verb()) {
                case BACKUP -> {
                    var result = backups.write(Path.of(command.file()), steps(out));
                    trail.record(null, command.user(), "backup.made", command.file(), Map.of("by", "command line"));
                    tell(out, ControlAnswer.written(result));
                }
                case RESTORE -> {
                    var madeAt = restore.prepare(Path.of(command.file()), command.user(), steps(out));
                    tell(out, ControlAnswer.restored(madeAt));
                    restarts.ask();
                }
            }
        } catch (Problem problem) {
            tell(out, ControlAnswer.refused(problem.code(), problem.arguments()));
        }
    }

    private static Progress steps(PrintWriter out) {
        return (name, done, total) -> tell(out, ControlAnswer.step(name, done, total));
    }

    private static void tell(PrintWriter out, ControlAnswer answer) {
        out.println(JSON.writeValueAsString(answer));
    }

    private static String newToken() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

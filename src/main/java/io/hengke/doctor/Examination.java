package io.hengke.doctor;

import io.hengke.database.DataFolder;
import io.hengke.database.EmbeddedPostgres;
import io.hengke.database.ServerDatabase;
import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Looks one installation over, whether its server runs or rests. */
public final class Examination {

    private final ServerSettings settings;
    private final Clock clock;

    public Examination(ServerSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Every part in turn; a part that cannot be looked at is itself a finding. */
    public List<Finding> run() {
        var findings = new ArrayList<Finding>();
        try {
            findings.addAll(new MachineChecks(settings, clock).run());
            if (Files.isDirectory(settings.data())) {
                findings.addAll(serverAndDatabase());
            }
        } catch (Problem problem) {
            findings.add(Finding.fail(problem));
        } catch (IOException e) {
            findings.add(Finding.fail("doctor.unreadable", String.valueOf(e.getMessage())));
        }
        return findings;
    }

    private List<Finding> serverAndDatabase() throws IOException {
        try (var _ = DataFolder.hold(settings.data())) {
            var findings = new ArrayList<Finding>();
            findings.add(Finding.ok("doctor.server.rests"));
            findings.add(port());
            findings.addAll(restingDatabase());
            return findings;
        } catch (Problem problem) {
            if (!problem.code().equals("database.folder-in-use")) {
                throw problem;
            }
            var findings = new ArrayList<Finding>();
            findings.add(Finding.ok("doctor.server.runs", problem.arguments().getLast()));
            findings.addAll(checks(ServerDatabase.in(settings).orElseGet(() -> EmbeddedPostgres.running(postgres()))));
            return findings;
        }
    }

    private List<Finding> restingDatabase() {
        var own = ServerDatabase.in(settings);
        if (own.isPresent()) {
            return checks(own.get());
        }
        if (!Files.exists(postgres().resolve("data"))) {
            return List.of(Finding.ok("doctor.database.new"));
        }
        try (var postgres = EmbeddedPostgres.start(postgres())) {
            return checks(postgres.database());
        }
    }

    private List<Finding> checks(ServerDatabase database) {
        return new DatabaseChecks(database, settings.data(), clock).run();
    }

    private Finding port() throws IOException {
        var address = InetAddress.getByName(settings.text(Setting.SERVER_ADDRESS));
        var port = settings.whole(Setting.SERVER_PORT);
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
            return Finding.ok("doctor.port.ok", port);
        } catch (IOException _) {
            return Finding.fail("doctor.port.taken", port);
        }
    }

    private Path postgres() {
        return settings.data().resolve("postgres");
    }
}

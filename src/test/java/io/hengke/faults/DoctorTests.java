package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.cli.Main;
import io.hengke.database.EmbeddedPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {

    @TempDir
    private Path folder;

    private record Visit(int exit, String text) {}

    @Test
    void findsARunningAndARestingServerWell() throws Exception {
        try (var server = ServerChild.start(folder)) {
            server.setUp();
            var visit = visit();
            assertThat(visit.exit()).as(visit.text()).isZero();
            assertThat(visit.text()).contains("The server is running", "The audit trail is whole", "up to date");
        }
        var visit = visit();
        assertThat(visit.exit()).as(visit.text()).isZero();
        assertThat(visit.text()).contains("The server is not running", "PostgreSQL 18");
    }

    @Test
    void findsWhatWasTamperedWith() throws Exception {
        try (var server = ServerChild.start(folder)) {
            server.setUp();
        }
        try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"));
                var connection = postgres.database().connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table governance.audit_entry disable trigger all");
            statement.execute("update governance.audit_entry set account_name = 'somebody else' where id = 1");
            statement.execute("""
                    insert into hengke.flyway_schema_history
                    select 9999, '999999', 'of a later version', type, script, checksum, installed_by, installed_on, 0, true
                    from hengke.flyway_schema_history where type = 'SQL' limit 1
                    """);
        }
        var visit = visit();
        assertThat(visit.exit()).isEqualTo(3);
        assertThat(visit.text())
                .contains("✗ The audit trail was changed from outside: entry 1", "✗ The database belongs to a newer");
    }

    @Test
    void namesAPortThatAnotherProgramHas() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("hengke.yaml"), "server:\n  port: " + other.getLocalPort() + "\n");
            var visit = visit();
            assertThat(visit.exit()).isEqualTo(3);
            assertThat(visit.text()).contains("✗ Port " + other.getLocalPort() + " is taken");
        }
    }

    private Visit visit() {
        var out = new StringWriter();
        var writer = new PrintWriter(out, true);
        int exit = Main.run(writer, writer, "doctor", "--data", folder.toString(), "--locale", "en");
        return new Visit(exit, out.toString());
    }
}

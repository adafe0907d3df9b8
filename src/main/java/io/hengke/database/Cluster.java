package io.hengke.database;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The files of one embedded PostgreSQL: its data, the password made for it, the port it last used, its log. */
record Cluster(Path home) {

    static final String USER = "hengke";

    Path data() {
        return home.resolve("data");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** Makes an empty database with passwords required, in one step: a folder half made is made anew. */
    void initialise(PostgresBinaries binaries) throws IOException, InterruptedException {
        if (Files.exists(data())) {
            return;
        }
        var unfinished = home.resolve("data.new");
        Trees.delete(unfinished);
        choosePassword();
        var output = home.resolve("initdb.log");
        var exit = new ProcessBuilder(UserNamespace.command(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile(),
                        "--encoding=UTF8",
                        "--locale-provider=builtin", // no dependence on the machine's locales, which change order
                        "--locale=C.UTF-8",
                        "--no-instructions"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new Problem("database.not-initialised", output);
        }
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The port of last time if it is free, else any: an address that stays is easier to work with. */
    int choosePort() throws IOException {
        if (Files.exists(portFile())) {
            var last = lastPort();
            try (var _ = new ServerSocket(last, 1, InetAddress.getLoopbackAddress())) {
                return last;
            } catch (IOException _) {
                // somebody else has it now
            }
        }
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(portFile(), Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    /** The port chosen when it was last started. */
    int lastPort() throws IOException {
        return Integer.parseInt(Files.readString(portFile()).strip());
    }

    private Path portFile() {
        return home.resolve("port");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private void choosePassword() throws IOException {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        Files.deleteIfExists(passwordFile());
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(bytes) + "\n");
    }
}

package io.hengke.backup;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where the running server takes commands from the same machine. Whoever can read this file, the owner of the data folder
 * alone, may give them.
 */
record ControlFile(int port, String token) {

    private static final String NAME = "control";

    /** @throws Problem {@code backup.server-not-reachable} if no server has left one */
    static ControlFile read(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve(NAME));
            return new ControlFile(Integer.parseInt(lines.get(0)), lines.get(1));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException _) {
            throw new Problem("backup.server-not-reachable", data);
        }
    }

    void write(Path data) throws IOException {
        var unfinished = data.resolve("control.tmp");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, port + "\n" + token + "\n");
        Files.move(unfinished, data.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    static void delete(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(NAME));
    }
}

package io.hengke.imports;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes what a client sends to a file, up to a limit, and computes its hash on the way. */
final class Receiving {

    private static final int BUFFER = 1 << 16;

    private Receiving() {}

    /** How much was received, and its SHA-256 in hexadecimal. */
    record Received(long bytes, String sha256) {}

    /**
     * @param announced length the client announced; -1 if it did not
     * @param most bytes to take
     * @throws Problem {@code imports.too-large} or {@code imports.disk.unavailable}; nothing is left of the file then
     */
    static Received receive(InputStream stream, Path file, long announced, long most) {
        if (announced > most) {
            throw tooLarge(most);
        }
        var digest = sha256();
        try (var channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                var output = Channels.newOutputStream(channel)) {
            var input = new DigestInputStream(stream, digest); // not ours to close
            var buffer = new byte[BUFFER];
            long bytes = 0;
            for (int read = input.read(buffer); read >= 0; read = input.read(buffer)) {
                bytes += read;
                if (bytes > most) {
                    throw tooLarge(most);
                }
                output.write(buffer, 0, read);
            }
            channel.force(true);
            return new Received(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (Problem e) {
            discard(file);
            throw e;
        } catch (IOException e) {
            discard(file);
            throw new Problem("imports.disk.unavailable", String.valueOf(e.getMessage()));
        }
    }

    private static Problem tooLarge(long most) {
        return new Problem("imports.too-large", Math.max(1, most >> 20));
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // the sweep of abandoned uploads takes it
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

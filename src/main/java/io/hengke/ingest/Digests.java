package io.hengke.ingest;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Computes the SHA-256 of files while the engine reads them. */
final class Digests implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("digests").factory());
    private final Map<InputFile, Future<String>> digests = new HashMap<>();

    private Digests() {}

    static Digests start(List<InputFile> files) {
        var digests = new Digests();
        for (var file : files) {
            digests.digests.put(file, digests.thread.submit(() -> sha256(file.path())));
        }
        return digests;
    }

    String of(InputFile file) {
        try {
            return Objects.requireNonNull(digests.get(file)).get();
        } catch (ExecutionException e) {
            throw new Problem("ingest.unreadable-file", file.name(), String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    static String sha256(Path file) throws IOException {
        var digest = sha256();
        var buffer = new byte[1 << 16];
        try (var stream = Files.newInputStream(file)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}

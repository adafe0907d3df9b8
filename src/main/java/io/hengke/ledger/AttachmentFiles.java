package io.hengke.ledger;

import io.hengke.settings.ServerSettings;
import io.hengke.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * The files themselves, in the data folder under {@code attachments}. A file's path is made of the SHA-256 of its content
 * alone, so no name a person sends can lead anywhere, and the same invoice is kept once.
 */
@Component
class AttachmentFiles {

    static final long LIMIT_BYTES = 20L * 1024 * 1024;

    private static final int PART = 64 * 1024;

    private final Path folder;

    AttachmentFiles(ServerSettings settings) {
        this.folder = settings.data().resolve("attachments");
    }

    /** A file that is kept: what its content is, by its digest. */
    record Kept(String sha256, AttachmentKind kind, long bytes) {}

    /** @throws Problem if it is empty, too large, or of a kind that is not allowed */
    Kept keep(InputStream content, String name) throws IOException {
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, "incoming-", ".part");
        try {
            var head = content.readNBytes(AttachmentKind.HEAD);
            var kind = AttachmentKind.of(head, name);
            var digest = sha256();
            digest.update(head);
            var bytes = write(draft, head, new DigestInputStream(content, digest), name);
            var hash = HexFormat.of().formatHex(digest.digest());
            move(draft, path(hash));
            return new Kept(hash, kind, bytes);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** @param sha256 sixty-four hexadecimal digits, as the database keeps them */
    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static long write(Path draft, byte[] head, InputStream rest, String name) throws IOException {
        try (var out = Files.newOutputStream(draft)) {
            out.write(head);
            long written = head.length;
            for (var part = rest.readNBytes(PART); part.length > 0; part = rest.readNBytes(PART)) {
                out.write(part);
                written += part.length;
                if (written > LIMIT_BYTES) {
                    throw new Problem("ledger.attachment.too-large", name, LIMIT_BYTES / 1024 / 1024);
                }
            }
            return written;
        }
    }

    /** Flushed before it is named, so that after a power cut a file under its digest is whole. */
    private static void move(Path draft, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}

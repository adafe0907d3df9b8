package io.hengke.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the secrets the database must be able to give back, under a key that is not in the database but in the data
 * folder: a copy of the database alone opens nothing. AES-256-GCM, a fresh nonce before each text.
 */
final class SecretBox {

    static final String KEY_FILE = "secret.key";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;

    private SecretBox(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** Opens the folder's key; the first time, makes one that only the owner of the process may read. */
    static SecretBox in(Path folder) {
        var file = folder.resolve(KEY_FILE);
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(file + " is not a key of this product");
            }
            return new SecretBox(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), KEY_FILE, ".new", ownerOnly());
        Files.write(draft, Digests.randomBytes(KEY_BYTES), StandardOpenOption.SYNC);
        try {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException _) {
            Files.delete(draft); // another start was quicker: its key stands
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * @param context what the secret belongs to, e.g. {@code totp:12}: it opens nowhere else
     */
    byte[] seal(byte[] secret, String context) {
        var nonce = Digests.randomBytes(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, context);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * @throws IllegalStateException if the key, the context or a single bit is not the one it was sealed with
     */
    byte[] open(byte[] sealed, String context) {
        var buffer = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE_BYTES];
        buffer.get(nonce);
        var rest = new byte[buffer.remaining()];
        buffer.get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, context);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, String context) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret of " + context + " does not open with this data folder's key", e);
        }
    }
}

package io.hengke.governance;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps, RFC 6238: 6 digits, 30 seconds, HMAC-SHA-1, the only kind every app can make. */
final class OneTimeCodes {

    static final int SECRET_BYTES = 20;

    /** Clocks of telephones differ: one step before and after is taken too. */
    private static final int TOLERANCE = 1;

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private OneTimeCodes() {}

    static String code(byte[] secret, Instant now) {
        try {
            var key = new SecretKeySpec(secret, GENERATOR.getAlgorithm());
            return GENERATOR.generateOneTimePasswordString(key, now, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e); // HMAC takes any key
        }
    }

    /**
     * The time step a code belongs to, if it is right now.
     *
     * @param lastStep the latest step already used: neither it nor an earlier one is taken again
     */
    static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastStep) {
        var seconds = GENERATOR.getTimeStep().toSeconds();
        var step = now.getEpochSecond() / seconds;
        var given = code.strip().getBytes(StandardCharsets.UTF_8);
        for (long tried = Math.max(step - TOLERANCE, lastStep + 1); tried <= step + TOLERANCE; tried++) {
            var right = code(secret, Instant.ofEpochSecond(tried * seconds));
            if (MessageDigest.isEqual(right.getBytes(StandardCharsets.UTF_8), given)) {
                return OptionalLong.of(tried);
            }
        }
        return OptionalLong.empty();
    }

    /** What the QR code holds that an authenticator app reads. */
    static String address(byte[] secret, String login) {
        var label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Hengke:%s?secret=%s&issuer=Hengke".formatted(label, Base32.encode(secret));
    }
}

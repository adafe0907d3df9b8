package io.hengke.governance;

import java.time.Instant;

/** What the app on somebody's telephone does: it shows codes made from a secret. */
public final class AuthenticatorApp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private AuthenticatorApp() {}

    /** The code it shows so many seconds from now. */
    public static String code(String secret, int seconds) {
        return OneTimeCodes.code(decode(secret), Instant.now().plusSeconds(seconds));
    }

    static byte[] decode(String base32) {
        var bits = new StringBuilder();
        base32.chars()
                .forEach(it -> bits.append(
                        Integer.toBinaryString(ALPHABET.indexOf(it) | 32).substring(1)));
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }
}

package io.hengke.ledger;

import io.hengke.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The kinds of file that may hang on a cost line, told by how their content begins, not by what their name says. */
enum AttachmentKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
    WEBP("image/webp", "RIFF") {
        @Override
        boolean begins(byte[] head, String name) {
            return super.begins(head, name) && latin(head).startsWith("WEBP", 8);
        }
    },
    /** Electronic invoices of the tax authority: a ZIP archive. */
    OFD("application/ofd", "PK\u0003\u0004") {
        @Override
        boolean begins(byte[] head, String name) {
            return super.begins(head, name) && name.toLowerCase(Locale.ROOT).endsWith(".ofd");
        }
    };

    /** How many bytes it takes to tell. */
    static final int HEAD = 16;

    private final String mediaType;
    private final String beginning;

    AttachmentKind(String mediaType, String beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    String mediaType() {
        return mediaType;
    }

    boolean begins(byte[] head, String name) {
        return latin(head).startsWith(beginning);
    }

    /** @throws Problem if it is of no kind that is allowed */
    static AttachmentKind of(byte[] head, String name) {
        return Arrays.stream(values())
                .filter(it -> it.begins(head, name))
                .findFirst()
                .orElseThrow(() -> new Problem("ledger.attachment-kind", name));
    }

    private static String latin(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}

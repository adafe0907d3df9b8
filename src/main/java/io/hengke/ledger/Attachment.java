package io.hengke.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that hangs on a cost line, such as its invoice.
 *
 * @param name as its sender called it; a text to show, never a path
 * @param withdrawnAt when it was taken off; the file itself is kept, as the books are
 */
record Attachment(
        UUID id,
        long lineId,
        String sha256,
        String name,
        String mediaType,
        long bytes,
        Instant addedAt,
        String addedByName,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnByName) {}

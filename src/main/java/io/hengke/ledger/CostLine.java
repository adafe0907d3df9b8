package io.hengke.ledger;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the books, as it was posted and will ever be.
 *
 * @param costId the key under which the analysis knows it, e.g. {@code HK-000042}
 * @param reverses id of the line it takes back; null unless a reversal
 * @param corrects id of the line it stands for; null unless a correction
 * @param reversedBy id of the line that took it back; null while it stands
 * @param correctedBy id of the line that stands for it now; null unless corrected
 * @param reason why it was reversed or corrected
 * @param attachments how many files hang on it
 */
record CostLine(
        long id,
        String costId,
        Kind kind,
        @JsonUnwrapped CostEntry entry,
        @Nullable Long reverses,
        @Nullable Long corrects,
        @Nullable Long reversedBy,
        @Nullable Long correctedBy,
        @Nullable Long recurringId,
        @Nullable String reason,
        Instant enteredAt,
        String enteredByName,
        int attachments) {

    /** How a line came into the books. */
    enum Kind {
        ENTERED,
        RECURRING,
        REVERSAL,
        CORRECTION
    }

    boolean isReversed() {
        return reversedBy != null;
    }
}

package io.hengke.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line about to be posted.
 *
 * @param key chosen by the sender, so that sending it again does not post it again; null: none
 */
record NewLine(
        CostEntry entry,
        CostLine.Kind kind,
        @Nullable Long reverses,
        @Nullable Long corrects,
        @Nullable String reason,
        @Nullable UUID key) {

    static NewLine entered(CostEntry entry, @Nullable UUID key) {
        return new NewLine(entry, CostLine.Kind.ENTERED, null, null, null, key);
    }

    static NewLine recurring(CostEntry entry) {
        return new NewLine(entry, CostLine.Kind.RECURRING, null, null, null, null);
    }

    static NewLine reversal(CostEntry entry, long reverses, String reason) {
        return new NewLine(entry, CostLine.Kind.REVERSAL, reverses, null, reason, null);
    }

    static NewLine correction(CostEntry entry, long corrects, String reason) {
        return new NewLine(entry, CostLine.Kind.CORRECTION, null, corrects, reason, null);
    }
}

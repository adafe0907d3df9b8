package io.hengke.governance;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the audit trail's chain from its first entry. */
@Repository
class AuditChain {

    private static final int FETCHED_AT_ONCE = 2000;

    private final JdbcClient jdbc;

    AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param firstBroken the first entry that is not as it was written, or is missing; null if the chain is whole
     * @param seal the last entry's number and hash. Kept elsewhere and given to a later check, it proves that the trail
     *     was not cut off and written anew since
     */
    record Verification(
            boolean intact, long entries, @Nullable Long firstBroken, String seal) {}

    /**
     * @param keptSeal an earlier check's seal that the trail must still contain; empty: none
     */
    @Transactional(readOnly = true)
    Verification verify(String keptSeal) {
        var walk = new Walk(keptSeal);
        jdbc.sql("select * from governance.audit_entry order by id")
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    walk.step(
                            Objects.requireNonNull(AuditEntry.ROW.mapRow(row, 0)),
                            row.getBytes("previous_hash"),
                            row.getBytes("hash"));
                });
        return walk.end();
    }

    /** The walk along the chain: how far it has come and what it found. */
    private static final class Walk {

        private final String keptSeal;
        private boolean sealSeen;
        private long entries;
        private byte[] previous = new byte[0];
        private @Nullable Long firstBroken;

        Walk(String keptSeal) {
            this.keptSeal = keptSeal;
            this.sealSeen = keptSeal.isEmpty() || keptSeal.equals(seal(0, previous));
        }

        void step(AuditEntry entry, byte[] storedPrevious, byte[] storedHash) {
            entries++;
            var right = entry.id() == entries
                    && Arrays.equals(storedPrevious, previous)
                    && Arrays.equals(storedHash, entry.hashAfter(previous));
            if (!right && firstBroken == null) {
                firstBroken = Math.min(entry.id(), entries);
            }
            entries = entry.id();
            previous = storedHash;
            sealSeen |= seal(entry.id(), storedHash).equals(keptSeal);
        }

        Verification end() {
            if (!sealSeen && firstBroken == null) {
                firstBroken = sealedId();
            }
            return new Verification(firstBroken == null, entries, firstBroken, seal(entries, previous));
        }

        private long sealedId() {
            var number = keptSeal.split(":", 2)[0];
            return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
        }

        private static String seal(long id, byte[] hash) {
            return id + ":" + HexFormat.of().formatHex(hash);
        }
    }
}

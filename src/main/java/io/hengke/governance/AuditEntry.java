package io.hengke.governance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One thing that was done.
 *
 * @param account null for what the product did by itself or an unknown person tried
 * @param details JSON as it was written
 */
record AuditEntry(
        long id,
        Instant at,
        @Nullable UUID account,
        String accountName,
        String address,
        String action,
        String subject,
        String details) {

    static final RowMapper<AuditEntry> ROW = (row, _) -> read(row);

    private static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getObject("account", UUID.class),
                row.getString("account_name"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"));
    }

    /** SHA-256 over the hash before and every value with its length, so no two entries read the same. */
    byte[] hashAfter(byte[] previousHash) {
        var digest = Digests.sha256();
        digest.update(previousHash);
        var who = account == null ? "" : account.toString();
        List.of(String.valueOf(id), at.toString(), who, accountName, address, action, subject, details)
                .forEach(it -> {
                    var bytes = it.getBytes(StandardCharsets.UTF_8);
                    digest.update(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(bytes.length)
                            .array());
                    digest.update(bytes);
                });
        return digest.digest();
    }
}

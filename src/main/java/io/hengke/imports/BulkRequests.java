package io.hengke.imports;

import io.hengke.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to the bulk API by their idempotency key: PostgreSQL {@code imports.bulk_request}. Kept for 30 days. */
@Repository
class BulkRequests {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    BulkRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Claims a key for a request.
     *
     * @return the answer already given to the same request; empty if the caller is to do it now
     * @throws Problem {@code imports.bulk-key.conflict} if the key was used for something else,
     *     {@code imports.bulk-running.conflict} if the same request is being done just now
     */
    Optional<String> claim(UUID account, String key, String table, String sha256) {
        var isNew = jdbc.sql("""
                insert into imports.bulk_request (account, key, table_name, body_sha256, created_at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(account, key, table, sha256, OffsetDateTime.now(clock))
                        .update()
                == 1;
        if (isNew) {
            return Optional.empty();
        }
        var earlier = jdbc.sql("select * from imports.bulk_request where account = ? and key = ?")
                .params(account, key)
                .query((row, _) -> new Earlier(
                        row.getString("table_name"),
                        row.getString("body_sha256"),
                        Optional.ofNullable(row.getString("answer"))))
                .single();
        if (!earlier.table.equals(table) || !earlier.sha256.equals(sha256)) {
            throw new Problem("imports.bulk-key.conflict", key);
        }
        return Optional.of(earlier.answer.orElseThrow(() -> new Problem("imports.bulk-running.conflict", key)));
    }

    void answer(UUID account, String key, String answer) {
        jdbc.sql("update imports.bulk_request set answer = cast(? as jsonb) where account = ? and key = ?")
                .params(answer, account, key)
                .update();
    }

    /** Lets a request that failed be sent again. */
    void release(UUID account, String key) {
        jdbc.sql("delete from imports.bulk_request where account = ? and key = ? and answer is null")
                .params(account, key)
                .update();
    }

    /** At a start nothing is being done, so what has no answer will get none. */
    void forgetUnanswered() {
        jdbc.sql("delete from imports.bulk_request where answer is null").update();
    }

    void forgetOld() {
        jdbc.sql("delete from imports.bulk_request where created_at < ?")
                .param(OffsetDateTime.now(clock).minus(KEPT))
                .update();
    }

    private record Earlier(String table, String sha256, Optional<String> answer) {}
}

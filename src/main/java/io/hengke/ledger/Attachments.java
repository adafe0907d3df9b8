package io.hengke.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on which line: PostgreSQL {@code ledger.attachment}. */
@Repository
class Attachments {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attachments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(long line, AttachmentFiles.Kept file, String name, String author) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into ledger.attachment (id, line_id, sha256, name, media_type, bytes, added_at, added_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(id, line, file.sha256(), name, file.kind().mediaType(), file.bytes())
                .params(OffsetDateTime.now(clock), author)
                .update();
        return id;
    }

    /** Also those withdrawn, oldest first. */
    List<Attachment> of(long line) {
        return jdbc.sql("select * from ledger.attachment where line_id = ? order by added_at, id")
                .param(line)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Attachment> find(UUID id) {
        return jdbc.sql("select * from ledger.attachment where id = ?")
                .param(id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** True if it still hung there. */
    boolean withdraw(UUID id, String author) {
        return jdbc.sql("""
                update ledger.attachment set withdrawn_at = ?, withdrawn_by_name = ?
                where id = ? and withdrawn_at is null
                """).params(OffsetDateTime.now(clock), author, id).update() == 1;
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getLong("line_id"),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by_name"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawn_by_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

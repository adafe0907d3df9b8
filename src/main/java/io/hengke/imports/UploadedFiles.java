package io.hengke.imports;

import io.hengke.imports.Receiving.Received;
import io.hengke.ingest.FileChoice;
import io.hengke.ingest.FilePreview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The files of uploads: PostgreSQL {@code imports.file}. */
@Repository
class UploadedFiles {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    UploadedFiles(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Adds a file, or replaces the one of the same name. */
    void put(UUID upload, String name, Received received, FilePreview preview, @Nullable FileChoice choice) {
        jdbc.sql("""
                insert into imports.file (import, name, bytes, sha256, preview, choice, uploaded_at)
                values (:import, :name, :bytes, :sha256, cast(:preview as jsonb), cast(:choice as jsonb), :now)
                on conflict (import, name) do update set
                    bytes = excluded.bytes, sha256 = excluded.sha256, preview = excluded.preview,
                    choice = excluded.choice, is_skipped = false, uploaded_at = excluded.uploaded_at
                """)
                .param("import", upload)
                .param("name", name)
                .param("bytes", received.bytes())
                .param("sha256", received.sha256())
                .param("preview", json.writeValueAsString(preview))
                .param("choice", choice == null ? null : json.writeValueAsString(choice))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void choose(UUID upload, String name, FilePreview preview, @Nullable FileChoice choice, boolean isSkipped) {
        jdbc.sql("""
                update imports.file set
                    preview = cast(:preview as jsonb), choice = cast(:choice as jsonb), is_skipped = :skipped
                where import = :import and name = :name
                """)
                .param("import", upload)
                .param("name", name)
                .param("preview", json.writeValueAsString(preview))
                .param("choice", choice == null ? null : json.writeValueAsString(choice))
                .param("skipped", isSkipped)
                .update();
    }

    void delete(UUID upload, String name) {
        jdbc.sql("delete from imports.file where import = ? and name = ?")
                .params(upload, name)
                .update();
    }

    List<UploadedFile> of(UUID upload) {
        return jdbc.sql("""
                select file.*, (
                    select min(number) from imports.file as other
                    join imports.import on import.id = other.import
                    where other.sha256 = file.sha256 and other.import <> file.import and import.state = 'COMMITTED'
                        and not other.is_skipped
                ) as imported_as
                from imports.file where import = ? order by name
                """).param(upload).query((row, _) -> read(row)).list();
    }

    private UploadedFile read(ResultSet row) throws SQLException {
        var choice = row.getString("choice");
        return new UploadedFile(
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                json.readValue(row.getString("preview"), FilePreview.class),
                choice == null ? null : json.readValue(choice, FileChoice.class),
                row.getBoolean("is_skipped"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getObject("imported_as", Long.class));
    }
}

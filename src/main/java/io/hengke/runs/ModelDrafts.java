package io.hengke.runs;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people are working on, one text each: PostgreSQL {@code runs.model_draft}. */
@Repository
class ModelDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param basedOn the version it was made from */
    record ModelDraft(int basedOn, String text, Instant updatedAt) {}

    Optional<ModelDraft> find(UUID account) {
        return jdbc.sql("select * from runs.model_draft where account = ?")
                .param(account)
                .query((row, _) -> new ModelDraft(
                        row.getInt("based_on"),
                        row.getString("text"),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void keep(UUID account, int basedOn, String text) {
        jdbc.sql("""
                insert into runs.model_draft (account, based_on, text, updated_at) values (?, ?, ?, ?)
                on conflict (account) do update
                    set based_on = excluded.based_on, text = excluded.text, updated_at = excluded.updated_at
                """).params(account, basedOn, text, OffsetDateTime.now(clock)).update();
    }

    void remove(UUID account) {
        jdbc.sql("delete from runs.model_draft where account = ?")
                .param(account)
                .update();
    }
}

package io.hengke.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** API tokens: PostgreSQL {@code governance.token}. Only their digests are kept, so a token is shown once. */
@Repository
class Tokens {

    /** Makes a token found in a file or a log recognisable, also to tools that look for leaked secrets. */
    static final String PREFIX = "hk_";

    private static final int SHOWN = PREFIX.length() + 4;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final String COLUMNS = """
        id, account, name, beginning, created_at, expires_at, used_at,
        (select string_agg(permission, ' ') from governance.token_scope where token = token.id) as scopes
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Found(UUID id, UUID account, Set<Permission> scopes) {}

    record TokenView(
            UUID id,
            String name,
            String beginning,
            Set<Permission> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}

    /** @param token the text to be shown once */
    record NewToken(String token, TokenView item) {

        @Override
        public String toString() {
            return "NewToken[" + item + "]"; // the token itself must not reach a log
        }
    }

    @Transactional
    NewToken create(UUID account, String name, Set<Permission> scopes, Duration validity) {
        var token = PREFIX + Digests.randomText();
        var now = clock.instant();
        var id = UUID.randomUUID();
        jdbc.sql("""
            insert into governance.token (id, digest, account, name, beginning, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(id, Digests.sha256(token), account, name, token.substring(0, SHOWN))
                .params(Timestamp.from(now), Timestamp.from(now.plus(validity)))
                .update();
        scopes.forEach(it -> jdbc.sql("insert into governance.token_scope (token, permission) values (?, ?)")
                .params(id, it.name())
                .update());
        var item = jdbc.sql("select " + COLUMNS + " from governance.token where id = ?")
                .param(id)
                .query((row, _) -> view(row))
                .single();
        return new NewToken(token, item);
    }

    /** The token's account and scopes, unless it has expired. */
    Optional<Found> find(String token) {
        var now = clock.instant();
        var found = jdbc.sql("select " + COLUMNS + " from governance.token where digest = ? and expires_at > ?")
                .params(Digests.sha256(token), Timestamp.from(now))
                .query((row, _) ->
                        new Found(row.getObject("id", UUID.class), row.getObject("account", UUID.class), scopes(row)))
                .optional();
        found.ifPresent(it -> noteUse(it.id(), now));
        return found;
    }

    private void noteUse(UUID token, Instant now) {
        jdbc.sql("update governance.token set used_at = ? where id = ? and coalesce(used_at, '-infinity') < ?")
                .params(Timestamp.from(now), token, Timestamp.from(now.minus(NOTED_EVERY)))
                .update();
    }

    /** An account's own tokens, also expired ones, the newest first. */
    List<TokenView> of(UUID account) {
        return jdbc.sql("select " + COLUMNS + " from governance.token where account = ? order by created_at desc, id")
                .param(account)
                .query((row, _) -> view(row))
                .list();
    }

    /** True if the account had such a token. */
    boolean remove(UUID account, UUID token) {
        return jdbc.sql("delete from governance.token where account = ? and id = ?")
                        .params(account, token)
                        .update()
                > 0;
    }

    private static TokenView view(ResultSet row) throws SQLException {
        var used = row.getTimestamp("used_at");
        return new TokenView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("beginning"),
                scopes(row),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }

    private static Set<Permission> scopes(ResultSet row) throws SQLException {
        return Role.permissions(row.getString("scopes"));
    }
}

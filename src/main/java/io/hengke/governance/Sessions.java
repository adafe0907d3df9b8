package io.hengke.governance;

import io.hengke.settings.ServerSettings;
import io.hengke.settings.Setting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Signed-in browsers: PostgreSQL {@code governance.session}, so a restart signs nobody out. A session always begins with
 * a fresh random token, so one planted beforehand is worth nothing.
 */
@Repository
class Sessions {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);
    private static final int LONGEST_BROWSER = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    Sessions(JdbcClient jdbc, Clock clock, ServerSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.idle = Duration.ofMinutes(settings.whole(Setting.SESSION_IDLE_MINUTES));
        this.longest = Duration.ofHours(settings.whole(Setting.SESSION_LONGEST_HOURS));
    }

    record Found(UUID id, UUID account, Instant seenAt) {}

    record SessionView(UUID id, Instant createdAt, Instant seenAt, String address, String browser, boolean current) {}

    /** Begins a session and hands its token to the browser. One the browser had before is over, as are all run out. */
    UUID begin(UUID account, HttpServletRequest request, HttpServletResponse response) {
        clearAway();
        SessionCookie.read(request).ifPresent(this::end);
        var id = UUID.randomUUID();
        var token = Digests.randomText();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
            insert into governance.session (id, token_digest, account, created_at, seen_at, address, browser)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(id, Digests.sha256(token), account, now, now)
                .params(request.getRemoteAddr(), browser(request))
                .update();
        SessionCookie.write(request, response, token);
        return id;
    }

    private static String browser(HttpServletRequest request) {
        var given = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        var printable = given.replaceAll("\\p{Cntrl}", " ");
        return printable.substring(0, Math.min(printable.length(), LONGEST_BROWSER));
    }

    /** The session of a token unless it has been idle or gone on for too long. */
    Optional<Found> find(String token) {
        var now = clock.instant();
        var found = jdbc.sql("""
            select id, account, seen_at from governance.session
            where token_digest = ? and seen_at > ? and created_at > ?
            """)
                .params(Digests.sha256(token), Timestamp.from(now.minus(idle)), Timestamp.from(now.minus(longest)))
                .query(Found.class)
                .optional();
        found.filter(it -> it.seenAt().isBefore(now.minus(NOTED_EVERY))).ifPresent(it -> note(it.id(), now));
        return found;
    }

    private void note(UUID session, Instant now) {
        jdbc.sql("update governance.session set seen_at = ? where id = ?")
                .params(Timestamp.from(now), session)
                .update();
    }

    /** Those still good, the one seen last first. */
    List<SessionView> of(UUID account, @Nullable UUID current) {
        var now = clock.instant();
        return jdbc.sql("""
            select id, created_at, seen_at, address, browser, id is not distinct from cast(? as uuid) as current
            from governance.session
            where account = ? and seen_at > ? and created_at > ?
            order by seen_at desc, id
            """)
                .param(current)
                .params(account, Timestamp.from(now.minus(idle)), Timestamp.from(now.minus(longest)))
                .query((row, _) -> view(row))
                .list();
    }

    private static SessionView view(ResultSet row) throws SQLException {
        return new SessionView(
                row.getObject("id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getString("address"),
                row.getString("browser"),
                row.getBoolean("current"));
    }

    /** True if the account had such a session. */
    boolean end(UUID account, UUID session) {
        return jdbc.sql("delete from governance.session where account = ? and id = ?")
                        .params(account, session)
                        .update()
                > 0;
    }

    private void end(String token) {
        jdbc.sql("delete from governance.session where token_digest = ?")
                .param(Digests.sha256(token))
                .update();
    }

    void endAll(UUID account) {
        endOthers(account, null);
    }

    void endOthers(UUID account, @Nullable UUID kept) {
        jdbc.sql("delete from governance.session where account = ? and id is distinct from cast(? as uuid)")
                .param(account)
                .param(kept)
                .update();
    }

    private void clearAway() {
        var now = clock.instant();
        jdbc.sql("delete from governance.session where seen_at <= ? or created_at <= ?")
                .params(Timestamp.from(now.minus(idle)), Timestamp.from(now.minus(longest)))
                .update();
    }
}

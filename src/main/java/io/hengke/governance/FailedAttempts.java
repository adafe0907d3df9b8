package io.hengke.governance;

import io.hengke.shared.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing: after some failures in a row a login name, or an address, waits, and twice as long with each
 * further one. An attempt counts as failed when it begins and is taken back if it succeeds, so many at once gain nothing.
 * Login names that do not exist are counted too: that one is locked tells nobody whether there is such an account.
 */
@Repository
class FailedAttempts {

    static final Guard LOGIN = new Guard("login", 5);

    /** Many people may share one address. */
    static final Guard ADDRESS = new Guard("address", 30);

    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    FailedAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param allowed failures before the first wait */
    record Guard(String kind, int allowed) {}

    /**
     * Counts an attempt as failed until told otherwise.
     *
     * @throws Problem {@code governance.wait.too-many} if login name or address has to wait; such an attempt is not counted
     */
    @Transactional
    public void begin(String login, String address) {
        begin(ADDRESS, address);
        begin(LOGIN, key(login));
    }

    /** The same for somebody who is signed in and proves their password once more. */
    @Transactional
    public void begin(String login) {
        begin(LOGIN, key(login));
    }

    private void begin(Guard guard, String value) {
        var now = clock.instant();
        var failures = jdbc.sql("""
            insert into governance.failed_attempt (kind, value, failures, failed_at) values (:kind, :value, 1, :now)
            on conflict (kind, value) do update set
                failures = case when failed_attempt.failed_at < :forgotten then 1 else failed_attempt.failures + 1 end,
                failed_at = :now
            where failed_attempt.locked_until is null or failed_attempt.locked_until <= :now
            returning failures
            """)
                .param("kind", guard.kind())
                .param("value", value)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> lockedOut(guard, value, now));
        lock(guard, value, failures < guard.allowed() ? null : now.plus(wait(failures - guard.allowed())));
    }

    private Problem lockedOut(Guard guard, String value, Instant now) {
        var until = jdbc.sql("select locked_until from governance.failed_attempt where kind = ? and value = ?")
                .params(guard.kind(), value)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
        return new Problem(
                "governance.wait.too-many",
                Math.ceilDiv(Duration.between(now, until).toMillis(), 1000));
    }

    private void lock(Guard guard, String value, @Nullable Instant until) {
        jdbc.sql("update governance.failed_attempt set locked_until = ? where kind = ? and value = ?")
                .param(until == null ? null : Timestamp.from(until))
                .params(guard.kind(), value)
                .update();
    }

    private static Duration wait(int furtherFailures) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(furtherFailures, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** The attempt succeeded: the login name starts afresh, the address gets this attempt back. Clears old ones away. */
    @Transactional
    public void succeeded(String login, String address) {
        clear(login);
        takeBack(ADDRESS, address);
        jdbc.sql("delete from governance.failed_attempt where failed_at < ?")
                .param(Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER)))
                .update();
    }

    /** The attempt was neither: the password was right, and the second step is still to come. */
    @Transactional
    public void undecided(String login, String address) {
        takeBack(LOGIN, key(login));
        takeBack(ADDRESS, address);
    }

    private void takeBack(Guard guard, String value) {
        jdbc.sql("""
            update governance.failed_attempt set failures = greatest(failures - 1, 0), locked_until = null
            where kind = ? and value = ?
            """).params(guard.kind(), value).update();
    }

    /** Lets a login name in again at once, e.g. because an administrator says so. */
    void clear(String login) {
        jdbc.sql("delete from governance.failed_attempt where kind = 'login' and value = ?")
                .param(key(login))
                .update();
    }

    private static String key(String login) {
        return Digests.hex(login.strip().toLowerCase(Locale.ROOT));
    }
}

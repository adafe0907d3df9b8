package io.hengke.governance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What accounts prove themselves by: password hashes, sealed secrets of authenticator apps, recovery codes. */
@Repository
class Credentials {

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An authenticator app's secret, sealed; {@code step} is the last one used. */
    @SuppressWarnings("ArrayRecordComponent") // handed straight to the box that opens it, never compared
    record App(byte[] sealed, boolean confirmed, long step) {}

    Optional<String> passwordHash(UUID account) {
        return jdbc.sql("select password_hash from governance.account where id = ? and password_hash is not null")
                .param(account)
                .query(String.class)
                .optional();
    }

    void setPassword(UUID account, String hash, boolean mustChange) {
        jdbc.sql("update governance.account set password_hash = ?, must_change_password = ? where id = ?")
                .params(hash, mustChange, account)
                .update();
    }

    /** Somebody the company's sign-on vouches for does not need a password an administrator once gave. */
    void dropTemporaryPassword(UUID account) {
        jdbc.sql("""
            update governance.account set password_hash = null, must_change_password = false
            where id = ? and must_change_password
            """).param(account).update();
    }

    Optional<App> app(UUID account) {
        return jdbc.sql("""
            select totp_secret, totp_confirmed, totp_step from governance.account
            where id = ? and totp_secret is not null
            """)
                .param(account)
                .query((row, _) -> new App(row.getBytes(1), row.getBoolean(2), row.getLong(3)))
                .optional();
    }

    /** A new secret, which counts once a first code has confirmed it; null takes the app away. */
    void setApp(UUID account, byte @Nullable [] sealed) {
        jdbc.sql("""
            update governance.account set totp_secret = ?, totp_confirmed = false, totp_step = 0 where id = ?
            """).param(sealed).param(account).update();
        if (sealed == null) {
            setRecoveryCodes(account, List.of());
        }
    }

    /** True for the one request that uses this step; another with the same code comes too late. */
    boolean useStep(UUID account, long step) {
        return jdbc.sql("""
            update governance.account set totp_step = ?, totp_confirmed = true
            where id = ? and totp_secret is not null and totp_step < ?
            """).params(step, account, step).update() > 0;
    }

    void setRecoveryCodes(UUID account, List<byte[]> digests) {
        jdbc.sql("delete from governance.recovery_code where account = ?")
                .param(account)
                .update();
        digests.forEach(it -> jdbc.sql("insert into governance.recovery_code (account, digest) values (?, ?)")
                .params(account, it)
                .update());
    }

    boolean useRecoveryCode(UUID account, byte[] digest) {
        return jdbc.sql("delete from governance.recovery_code where account = ? and digest = ?")
                        .params(account, digest)
                        .update()
                > 0;
    }
}

package io.hengke.governance;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was done, by whom and to what: PostgreSQL {@code governance.audit_entry}, append-only, each entry's hash over
 * the one before. Inside a transaction an entry stands or falls with it; record as its last step, because the chain is
 * locked until it ends.
 */
@Component
public class AuditTrail {

    /** Any number the product uses for no other advisory lock. */
    private static final long CHAIN_LOCK = 1_003_001;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param action stable name, e.g. {@code imports.committed}; its text has key {@code imports.action.committed}
     * @param subject what it was done to, e.g. an import's id
     * @param details further values, never a secret
     */
    @Transactional
    public void record(Caller caller, String action, String subject, Map<String, ?> details) {
        record(caller.account(), caller.name(), action, subject, details);
    }

    /**
     * What the product did by itself, or what somebody did who is not signed in.
     *
     * @param account whom it concerns, if that is known
     * @param name as the trail shall show it
     */
    @Transactional
    public void record(@Nullable UUID account, String name, String action, String subject, Map<String, ?> details) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(CHAIN_LOCK).query().singleRow();
        var previous = jdbc.sql("select id, hash from governance.audit_entry order by id desc limit 1")
                .query((row, _) -> new Link(row.getLong("id"), row.getBytes("hash")))
                .optional()
                .orElse(Link.FIRST);
        var entry = new AuditEntry(
                previous.id() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS), // what the database keeps
                account,
                clean(name),
                address(),
                clean(action),
                clean(subject),
                json.writeValueAsString(new TreeMap<>(details)));
        insert(entry, previous.hash());
    }

    @SuppressWarnings("ArrayRecordComponent") // read and hashed, never compared
    private record Link(long id, byte[] hash) {

        static final Link FIRST = new Link(0, new byte[0]);
    }

    private void insert(AuditEntry entry, byte[] previousHash) {
        jdbc.sql("""
            insert into governance.audit_entry
                (id, at, account, account_name, address, action, subject, details, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(entry.id(), Timestamp.from(entry.at()))
                .param(entry.account())
                .params(entry.accountName(), entry.address(), entry.action())
                .params(entry.subject(), entry.details(), previousHash, entry.hashAfter(previousHash))
                .update();
    }

    /** The database takes no NUL, and an entry must not fail for one. */
    private static String clean(String text) {
        return text.replace('\0', ' ');
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }
}

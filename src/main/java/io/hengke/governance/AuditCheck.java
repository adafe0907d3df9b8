package io.hengke.governance;

import java.sql.Connection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Checks the audit trail of a database whose server may not be running. */
public final class AuditCheck {

    private AuditCheck() {}

    /** Number of the first entry that is not as it was written, or is missing; empty if the trail is whole. */
    public static Optional<Long> firstBroken(Connection connection) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        var exists = jdbc.sql("select to_regclass('governance.audit_entry') is not null")
                .query(Boolean.class)
                .single();
        return exists ? Optional.ofNullable(new AuditChain(jdbc).verify("").firstBroken()) : Optional.empty();
    }
}

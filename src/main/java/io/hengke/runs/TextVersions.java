package io.hengke.runs;

import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saved versions of a text that runs go by, which never change, and which of them is active. Both tables are in PostgreSQL's
 * schema {@code runs}.
 */
abstract class TextVersions {

    /** The version everybody starts with, which has no row. */
    static final int BUILT_IN = 0;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;
    private final String active;
    private final String missing;
    private final Supplier<String> builtIn;

    /**
     * @param table of the versions
     * @param active table of one row, the active version
     * @param missing code of the problem that there is no such version
     * @param builtIn text of the built-in version
     */
    TextVersions(JdbcClient jdbc, Clock clock, String table, String active, String missing, Supplier<String> builtIn) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
        this.active = active;
        this.missing = missing;
        this.builtIn = builtIn;
    }

    /** Newest first, the built-in one last. */
    List<ModelVersion> list() {
        var saved = jdbc.sql("select * from %s order by version desc".formatted(table))
                .query((row, _) -> read(row))
                .list();
        return Stream.concat(saved.stream(), Stream.of(builtIn())).toList();
    }

    /** @throws Problem if there is none */
    ModelVersion require(int version) {
        if (version == BUILT_IN) {
            return builtIn();
        }
        return jdbc.sql("select * from %s where version = ?".formatted(table))
                .param(version)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Problem(missing, version));
    }

    /** The version the next run uses. */
    int active() {
        return jdbc.sql("select version from %s".formatted(active))
                .query(Integer.class)
                .single();
    }

    void activate(int version) {
        jdbc.sql("update %s set version = ?".formatted(active)).param(version).update();
    }

    /** Adds the next version. */
    @Transactional
    public int add(int basedOn, String text, String comment, UUID account, String name) {
        jdbc.sql("select version from %s for update".formatted(active))
                .query(Integer.class)
                .single(); // one saver at a time
        return jdbc.sql("""
                insert into %1$s (version, based_on, text, comment, account, account_name, created_at)
                select coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ? from %1$s
                returning version
                """.formatted(table))
                .params(basedOn, text, comment, account, name, OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    private ModelVersion builtIn() {
        return new ModelVersion(BUILT_IN, BUILT_IN, builtIn.get(), "", null, null, null);
    }

    private static ModelVersion read(ResultSet row) throws SQLException {
        return new ModelVersion(
                row.getInt("version"),
                row.getInt("based_on"),
                row.getString("text"),
                row.getString("comment"),
                row.getObject("account", UUID.class),
                row.getString("account_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

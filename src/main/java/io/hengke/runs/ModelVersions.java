package io.hengke.runs;

import io.hengke.costing.CostingModel;
import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The saved costing models: PostgreSQL {@code runs.model_version} and {@code runs.active_model}. */
@Repository
class ModelVersions {

    /** The version everybody starts with, which has no row. */
    static final int BUILT_IN = 0;

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Newest first, the built-in one last. */
    List<ModelVersion> list() {
        var saved = jdbc.sql("select * from runs.model_version order by version desc")
                .query((row, _) -> read(row))
                .list();
        return Stream.concat(saved.stream(), Stream.of(builtIn())).toList();
    }

    /** @throws Problem {@code runs.model.not-found} */
    ModelVersion require(int version) {
        if (version == BUILT_IN) {
            return builtIn();
        }
        return jdbc.sql("select * from runs.model_version where version = ?")
                .param(version)
                .query((row, _) -> read(row))
                .optional()
                .orElseThrow(() -> new Problem("runs.model.not-found", version));
    }

    /** The version the next run uses. */
    int active() {
        return jdbc.sql("select version from runs.active_model")
                .query(Integer.class)
                .single();
    }

    void activate(int version) {
        jdbc.sql("update runs.active_model set version = ?").param(version).update();
    }

    /** Adds the next version. */
    @Transactional
    public int add(int basedOn, String text, String comment, UUID account, String name) {
        jdbc.sql("select version from runs.active_model for update")
                .query(Integer.class)
                .single(); // one saver at a time
        return jdbc.sql("""
                insert into runs.model_version (version, based_on, text, comment, account, account_name, created_at)
                select coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ? from runs.model_version
                returning version
                """)
                .params(basedOn, text, comment, account, name, OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    private static ModelVersion builtIn() {
        return new ModelVersion(BUILT_IN, BUILT_IN, CostingModel.builtInText(), "", null, null, null);
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

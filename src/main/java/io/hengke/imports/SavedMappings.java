package io.hengke.imports;

import io.hengke.governance.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Saved mappings: PostgreSQL {@code imports.mapping}. A person's own go before shared ones, later before earlier. */
@Repository
class SavedMappings {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    SavedMappings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Saves a mapping; it replaces the owner's earlier one for the same headers. */
    void save(Draft mapping, Caller owner) {
        jdbc.sql("""
                insert into imports.mapping
                    (id, name, table_name, signature, columns, attributes, owner, owner_name, is_shared, created_at)
                values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?)
                on conflict (signature, owner) do update set
                    name = excluded.name, table_name = excluded.table_name, columns = excluded.columns,
                    attributes = excluded.attributes, is_shared = excluded.is_shared, created_at = excluded.created_at
                """)
                .params(
                        UUID.randomUUID(),
                        mapping.name(),
                        mapping.table(),
                        mapping.signature(),
                        json.writeValueAsString(mapping.columns()),
                        json.writeValueAsString(mapping.attributes()),
                        owner.account(),
                        owner.name(),
                        mapping.isShared(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The mapping that fits files of these headers best for this account. */
    Optional<SavedMapping> find(UUID account, String signature) {
        return jdbc.sql("""
                select * from imports.mapping
                where signature = :signature and (owner = :account or is_shared)
                order by owner = :account desc, created_at desc limit 1
                """)
                .param("signature", signature)
                .param("account", account)
                .query((row, _) -> read(row))
                .optional();
    }

    List<SavedMapping> visibleTo(UUID account) {
        return jdbc.sql("select * from imports.mapping where owner = ? or is_shared order by name, created_at")
                .param(account)
                .query((row, _) -> read(row))
                .list();
    }

    /** True if it was there and the account's own, or anybody's shared one for those who may. */
    boolean delete(UUID id, UUID account, boolean mayDeleteShared) {
        return jdbc.sql("delete from imports.mapping where id = ? and (owner = ? or (is_shared and ?))")
                        .params(id, account, mayDeleteShared)
                        .update()
                == 1;
    }

    /** A mapping to be saved; {@link SavedMapping} says what each means. */
    record Draft(
            String name,
            String table,
            String signature,
            Map<String, String> columns,
            List<String> attributes,
            boolean isShared) {}

    private SavedMapping read(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("table_name"),
                row.getString("signature"),
                json.readValue(row.getString("columns"), new TypeReference<Map<String, String>>() {}),
                json.readValue(row.getString("attributes"), new TypeReference<List<String>>() {}),
                row.getObject("owner", UUID.class),
                row.getString("owner_name"),
                row.getBoolean("is_shared"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

package io.hengke.governance;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds entries of the audit trail, newest first. */
@Repository
class AuditSearch {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AuditSearch(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What to look for; whatever is null does not matter.
     *
     * @param action a whole action, or a module such as {@code imports}
     * @param search a text anywhere in name, action, subject or details
     * @param before only entries before this one: where the last page ended
     */
    record Filter(
            @Nullable UUID account,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String search,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Long before) {}

    record Entry(
            long id,
            Instant at,
            @Nullable UUID account,
            String accountName,
            String address,
            String action,
            String actionText,
            String subject,
            JsonNode details) {}

    List<Entry> find(Filter filter, int limit, Language language) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("account", filter.account());
        values.put("action", filter.action());
        values.put("subject", filter.subject());
        values.put("search", filter.search());
        values.put("from", timestamp(filter.from()));
        values.put("to", timestamp(filter.to()));
        values.put("before", filter.before());
        values.put("limit", limit);
        return jdbc.sql("""
            select * from governance.audit_entry
            where (cast(:account as uuid) is null or account = :account)
                and (cast(:action as text) is null or action = :action or starts_with(action, :action || '.'))
                and (cast(:subject as text) is null or subject = :subject)
                and (cast(:search as text) is null
                    or strpos(lower(concat_ws(' ', account_name, action, subject, details)), lower(:search)) > 0)
                and (cast(:from as timestamptz) is null or at >= :from)
                and (cast(:to as timestamptz) is null or at < :to)
                and (cast(:before as bigint) is null or id < :before)
            order by id desc
            limit :limit
            """).params(values).query(AuditEntry.ROW).list().stream()
                .map(it -> view(it, language))
                .toList();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private Entry view(AuditEntry entry, Language language) {
        return new Entry(
                entry.id(),
                entry.at(),
                entry.account(),
                entry.accountName(),
                entry.address(),
                entry.action(),
                text(entry.action(), language),
                entry.subject(),
                json.readTree(entry.details()));
    }

    /** An action that has no text is shown as it is. */
    private static String text(String action, Language language) {
        return Messages.in(language)
                .find(action.replaceFirst("\\.", ".action."))
                .orElse(action);
    }

    /** Every action there is an entry of, with its text. */
    List<Map<String, String>> actions(Language language) {
        return jdbc
                .sql("select distinct action from governance.audit_entry order by action")
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .map(it -> Map.of("code", it, "name", text(it, language)))
                .toList();
    }
}

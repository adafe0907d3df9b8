package io.hengke.results;

import io.hengke.governance.Caller;
import io.hengke.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Views of lists that people saved: PostgreSQL {@code results.saved_view}. Everybody sees shared ones, the owner changes them. */
@Repository
class SavedViews {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_STATE = 8_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a view is saved with. */
    record SavedViewContent(String page, String name, String state, boolean isShared) {

        SavedViewContent {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new Problem("results.view.name", LONGEST_NAME);
            }
            if (page.length() > LONGEST_NAME || state.length() > LONGEST_STATE) {
                throw new Problem("results.view.too-large", LONGEST_STATE);
            }
        }
    }

    /** The caller's own and everybody's shared views of a list, by name. */
    List<SavedView> of(Caller caller, String page) {
        return jdbc.sql("""
                select * from results.saved_view
                where page = ? and (owner = ? or is_shared)
                order by name, id
                """)
                .params(page, caller.account())
                .query((row, _) -> view(row, caller))
                .list();
    }

    SavedView add(Caller caller, SavedViewContent content) {
        var id = UUID.randomUUID();
        try {
            jdbc.sql("""
                    insert into results.saved_view (id, owner, owner_name, page, name, state, is_shared, changed_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(id, caller.account(), caller.name(), content.page(), content.name(), content.state())
                    .params(content.isShared(), now())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Problem("results.view.conflict", content.name());
        }
        return find(caller, id);
    }

    SavedView change(Caller caller, UUID id, SavedViewContent content) {
        try {
            var changed = jdbc.sql("""
                    update results.saved_view set name = ?, state = ?, is_shared = ?, changed_at = ?
                    where id = ? and owner = ?
                    """)
                    .params(content.name(), content.state(), content.isShared(), now(), id, caller.account())
                    .update();
            refuseNone(changed);
        } catch (DuplicateKeyException _) {
            throw new Problem("results.view.conflict", content.name());
        }
        return find(caller, id);
    }

    void delete(Caller caller, UUID id) {
        refuseNone(jdbc.sql("delete from results.saved_view where id = ? and owner = ?")
                .params(id, caller.account())
                .update());
    }

    private SavedView find(Caller caller, UUID id) {
        return jdbc.sql("select * from results.saved_view where id = ?")
                .param(id)
                .query((row, _) -> view(row, caller))
                .single();
    }

    private static void refuseNone(int changed) {
        if (changed == 0) {
            throw new Problem("results.view.not-found");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static SavedView view(ResultSet row, Caller caller) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("page"),
                row.getString("name"),
                row.getString("state"),
                row.getBoolean("is_shared"),
                row.getString("owner_name"),
                owner.equals(caller.account()),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}

package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.TestServer;
import io.hengke.shared.Language;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class AuditTrailTests {

    private final TestServer server = TestServer.shared();
    private final JdbcClient jdbc = server.get(JdbcClient.class);
    private final AuditTrail trail = server.get(AuditTrail.class);
    private final AuditChain chain = server.get(AuditChain.class);
    private final String subject = "subject-" + UUID.randomUUID();
    private final Caller caller =
            new Caller(TestAccounts.id("analyst"), "analyst", Language.ZH, Set.of(), new RowScope.All());

    @Test
    void keepsWhatWasDoneByWhomAndToWhat() {
        trail.record(caller, "exports.made", subject, Map.of("rows", 12, "format", "csv"));

        var entry = search("subject=" + subject).path(0);
        assertThat(entry.path("accountName").asString()).isEqualTo("analyst");
        assertThat(entry.path("action").asString()).isEqualTo("exports.made");
        assertThat(entry.path("details").path("rows").asInt()).isEqualTo(12);
    }

    @Test
    void findsByActionModuleTextAndPage() {
        for (int i = 0; i < 5; i++) {
            trail.record(caller, "trial.step" + i, subject, Map.of("note", "第" + i + "步"));
        }

        assertThat(search("action=trial.step3&subject=" + subject).size()).isEqualTo(1);
        assertThat(search("action=trial&subject=" + subject).size()).isEqualTo(5);
        assertThat(search("search=%E7%AC%AC2%E6%AD%A5&subject=" + subject).size())
                .isEqualTo(1);
        var first = page("subject=" + subject + "&limit=2");
        var second = page(
                "subject=" + subject + "&limit=2&after=" + first.path("next").asLong());
        assertThat(first.path("items").path(1).path("id").asLong())
                .isGreaterThan(second.path("items").path(0).path("id").asLong());
    }

    @Test
    void staysWholeHoweverManyWriteAtOnce() {
        CompletableFuture.allOf(IntStream.range(0, 24)
                        .mapToObj(i -> CompletableFuture.runAsync(
                                () -> trail.record(caller, "trial.many", subject, Map.of("i", i))))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(search("subject=" + subject).size()).isEqualTo(24);
        assertThat(server.as("data-protection-officer")
                        .get("/api/audit/verification")
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void cannotBeChangedInTheDatabase() {
        trail.record(caller, "trial.kept", subject, Map.of());

        assertThatThrownBy(() -> jdbc.sql("update governance.audit_entry set subject = 'x' where subject = ?")
                        .param(subject)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from governance.audit_entry where subject = ?")
                        .param(subject)
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("truncate governance.audit_entry").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void namesTheFirstEntryThatSomebodyChangedAllTheSame() {
        trail.record(caller, "trial.forged", subject, Map.of("amount", 1));
        trail.record(caller, "trial.after", subject, Map.of());
        var id = jdbc.sql("select min(id) from governance.audit_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();

        tamper("update governance.audit_entry set details = '{\"amount\":9}' where id = " + id);
        var found = chain.verify("");
        tamper("update governance.audit_entry set details = '{\"amount\":1}' where id = " + id);

        assertThat(found.intact()).isFalse();
        assertThat(found.firstBroken()).isEqualTo(id);
        assertThat(chain.verify("").intact()).isTrue();
    }

    @Test
    void missesAnEntryThatWasTakenOut() {
        trail.record(caller, "trial.removed", subject, Map.of());
        trail.record(caller, "trial.after", subject, Map.of());
        var id = jdbc.sql("select min(id) from governance.audit_entry where subject = ?")
                .param(subject)
                .query(Long.class)
                .single();

        tamper("create table governance.hidden as select * from governance.audit_entry where id = " + id);
        tamper("delete from governance.audit_entry where id = " + id);
        var found = chain.verify("");
        tamper("insert into governance.audit_entry select * from governance.hidden");
        tamper("drop table governance.hidden");

        assertThat(found.firstBroken()).isEqualTo(id);
        assertThat(chain.verify("").intact()).isTrue();
    }

    @Test
    void missesASealThatTheTrailNoLongerHolds() {
        trail.record(caller, "trial.sealed", subject, Map.of());
        var seal = chain.verify("").seal();

        assertThat(chain.verify(seal).intact()).isTrue();
        assertThat(chain.verify("7:00").firstBroken()).isEqualTo(7);
    }

    /** What a database administrator could do. */
    private void tamper(String sql) {
        jdbc.sql("""
            do $$ begin
                alter table governance.audit_entry disable trigger user;
                %s;
                alter table governance.audit_entry enable trigger user;
            end $$
            """.formatted(sql)).update();
    }

    private JsonNode search(String query) {
        return page(query).path("items");
    }

    private JsonNode page(String query) {
        return server.as("data-protection-officer").get("/api/audit?" + query).json();
    }
}

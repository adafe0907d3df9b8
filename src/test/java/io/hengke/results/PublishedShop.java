package io.hengke.results;

import io.hengke.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes {@link SmallShop} the run everybody looks at in a server, for as long as it is open. */
public final class PublishedShop implements AutoCloseable {

    private final JdbcClient jdbc;
    /** Of {@code hengke analyze}. */
    private static final String SETTINGS = """
            {"horizonMonths": 36, "annualDiscountRate": 0.1, "churnGapMultiple": 3, "lookbackDays": 90, "halfLifeDays": 7,
             "markovOrder": 1, "markovWithNulls": true, "keepRepeats": true, "maxRejectShare": 0.01, "pdf": false}
            """;

    private final UUID run = UUID.randomUUID();
    private final Optional<UUID> before;

    public PublishedShop(TestServer server) {
        this.jdbc = server.get(JdbcClient.class);
        var folder = server.data().resolve("runs").resolve(run.toString());
        try {
            Files.createDirectories(folder);
            Files.copy(SmallShop.FOLDER.resolve(ServingTables.FILE), folder.resolve(ServingTables.FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.before =
                jdbc.sql("select run from runs.current_run").query(UUID.class).optional();
        jdbc.sql("""
                insert into runs.run (id, job, settings, model_version, started_by, started_by_name, created_at, published_at)
                values (?, ?, cast(? as jsonb), 0, ?, 'test', now(), now())
                """).params(run, run, SETTINGS, run).update();
        show(run);
    }

    private void show(UUID shown) {
        jdbc.sql("delete from runs.current_run").update();
        jdbc.sql("insert into runs.current_run (run, since) values (?, now())")
                .param(shown)
                .update();
    }

    @Override
    public void close() {
        jdbc.sql("delete from runs.current_run").update();
        before.ifPresent(this::show);
        jdbc.sql("delete from runs.run where id = ?").param(run).update();
    }
}

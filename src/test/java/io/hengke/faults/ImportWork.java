package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.TestClient;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Takes a file of orders into the history. */
final class ImportWork implements Work {

    private static final int ROWS = 100_000;

    private final Set<String> committed = new HashSet<>();
    private int round;
    private String id = "";
    private String job = "";

    @Override
    public void begin(TestClient admin, Path data) {
        round++;
        var upload = new UploadedOrders(admin, round, ROWS);
        id = upload.id();
        job = upload.commit();
    }

    @Override
    public long milliseconds() {
        return 4000;
    }

    /** The commit was promised by a job's number: it must come to its end, with every row. */
    @Override
    public void check(TestClient admin, Path data) {
        assertThat(admin.await(job).path("state").asString()).isEqualTo("DONE");
        committed.add(id);
        for (var each : committed) {
            var view = admin.get("/api/imports/" + each).json();
            assertThat(view.path("state").asString()).as(view.toString()).isEqualTo("COMMITTED");
            assertThat(view.toString()).contains("\"accepted\":" + ROWS);
        }
        assertThat(data.resolve("uploads").resolve(id)).doesNotExist();
    }

    @Override
    public String toString() {
        return "import";
    }
}

package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server is killed at a random moment of its work, as by {@code kill -9}, and started again: nothing that was promised
 * is lost, nothing is half-done. Twice each unless {@code -Dhengke.kills=20} says otherwise.
 */
class KillTests {

    private static final int KILLS = Integer.getInteger("hengke.kills", 2);
    private static final long SEED = Long.getLong("hengke.seed", System.nanoTime());

    @TempDir
    private Path folder;

    static Stream<Work> work() {
        return Stream.of(new ImportWork(), new AnalysisWork(), new ClosingWork(), new BackupWork(), new RestoreWork());
    }

    @ParameterizedTest
    @MethodSource("work")
    void losesNothingAndLeavesNothingHalfDone(Work work) throws Exception {
        var random = new Random(SEED);
        var data = folder.resolve("data");
        var server = ServerChild.start(data);
        try {
            work.prepare(server.setUp());
            for (int kill = 1; kill <= KILLS; kill++) {
                work.begin(server.signedIn(), data);
                Thread.sleep(random.nextLong(work.milliseconds()));
                server.kill();
                server = ServerChild.start(data);
                work.check(server.signedIn(), data);
                assertThat(Doctor.ofRunning(data))
                        .as("kill %d, seed %d", kill, SEED)
                        .doesNotContain("✗", "! ");
            }
        } finally {
            server.close();
        }
    }
}

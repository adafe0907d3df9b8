package io.hengke.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTests {

    @Test
    void createsTheSourceTablesOfTheirDefinition() {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            Sources.create(engine);
            assertThat(engine.queryLong("select count(*) from source_orders")).isZero();
        }
    }

    @Test
    void keepsWhatWasWrittenWhenOpenedAgain(@TempDir Path folder) {
        var file = folder.resolve("a.duckdb");
        try (var engine = Engine.open(file, EngineSettings.small())) {
            engine.execute("create table t as select 7 as x");
        }
        try (var engine = Engine.open(file, EngineSettings.small())) {
            assertThat(engine.queryLong("select x from t")).isEqualTo(7);
        }
    }

    @Test
    void goesOnWorkingAfterAStatementFailed() {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            assertThatThrownBy(() -> engine.execute("select * from nowhere"))
                    .isInstanceOf(EngineFailed.class)
                    .hasMessageContaining("nowhere");
            assertThat(engine.queryLong("select 1")).isEqualTo(1);
        }
    }

    @Test
    void endsAStatementThatAnotherThreadInterrupts() throws InterruptedException {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            var interrupting = Thread.ofVirtual().start(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    engine.interrupt();
                }
            });
            assertThatThrownBy(() -> engine.queryLong(
                            "select sum(hash(a.range + b.range)) from range(1000000) a, range(100000) b"))
                    .isInstanceOf(EngineFailed.class)
                    .hasMessageContaining("nterrupt");
            interrupting.interrupt();
            interrupting.join();
            assertThat(engine.queryLong("select 1")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"5,2,2", "7,2,4", "-5,2,-2", "-7,2,-4", "6,4,2", "-1,3,0", "-2,3,-1", "1,3,0", "2,3,1", "0,5,0", "9,1,9"
    })
    void dividesWholeNumbersHalfToEven(long dividend, long divisor, long expected) {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            assertThat(engine.queryLong("select div_half_even(%d, %d)".formatted(dividend, divisor)))
                    .isEqualTo(expected);
        }
    }
}

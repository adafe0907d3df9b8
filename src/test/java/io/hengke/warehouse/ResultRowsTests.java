package io.hengke.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ResultRowsTests {

    @Test
    void storesWhatIsNoNumberAsNothing() {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            var rows = new ResultRows("t", "name varchar, size double, place bigint, is_last boolean");
            rows.add("客户'", 0.1, 1, false);
            rows.add(null, Double.NaN, 2L, true);
            rows.write(engine);
            rows.write(engine);

            assertThat(engine.query(
                            "select * from t order by place",
                            row -> "%s %s %s".formatted(row.getString(1), row.getString(2), row.getString(4))))
                    .containsExactly("客户' 0.1 false", "null null true");
        }
    }

    @Test
    void refusesAValueOfTheWrongKind() {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            var rows = new ResultRows("t", "place bigint");
            rows.add("first");

            assertThatThrownBy(() -> rows.write(engine)).isInstanceOf(EngineFailed.class);
        }
    }
}

package io.hengke.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractCheckTests {

    private final MartContract contract = MartContract.parse("t.yml", """
            model: t
            grain: [a]
            checks:
              - name: b is positive
                violations: select * from t where b <= 0
            """);

    @Test
    void readsGrainAndChecks() {
        assertThat(contract.grain()).containsExactly("a");
        assertThat(contract.checks()).extracting(MartContract.Check::name).containsExactly("b is positive");
        assertThat(contract.content()).containsKeys("model", "grain", "checks");
    }

    @Test
    void passesATableThatKeepsItsContract() {
        assertThat(violation("select * from (values (1, 1), (2, 5)) as v(a, b)"))
                .isEmpty();
    }

    @Test
    void namesTheRowsThatBreakIt() {
        assertThat(violation("select * from (values (1, 1), (1, 5)) as v(a, b)"))
                .contains("grain is unique", "a=1");
        assertThat(violation("select * from (values (1, 1), (null, 5)) as v(a, b)"))
                .contains("keys are not null");
        assertThat(violation("select * from (values (1, 1), (2, -5)) as v(a, b)"))
                .contains("b is positive", "b=-5");
    }

    private String violation(String rows) {
        try (var engine = Engine.inMemory(EngineSettings.small())) {
            engine.execute("create table t as " + rows);
            new ContractCheck(engine).verify(contract);
            return "";
        } catch (ContractViolated e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void readsWhatAModelRefersTo() {
        var model = Model.of("m/marts/m_x.sql", "select * from {{ ref('a') }}, {{source('orders')}}, {{ ref('b') }}");
        assertThat(model.reads()).containsExactlyInAnyOrder("a", "b");
        assertThat(model.sql()).isEqualTo("select * from a, source_orders, b");
        assertThat(Map.of(model.module(), model.isMart())).isEqualTo(Map.of("m", true));
        assertThat(List.of(model.name(), model.layer())).containsExactly("m_x", "marts");
    }
}

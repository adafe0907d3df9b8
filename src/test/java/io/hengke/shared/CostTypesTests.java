package io.hengke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTypesTests {

    @Test
    void everyTypeAndClassHasANameInBothLanguages() {
        assertThat(CostTypes.codes()).allSatisfy(it -> {
            assertThat(CostTypes.name(it, Language.ZH)).containsPattern("\\p{IsHan}");
            assertThat(CostTypes.name(it, Language.EN)).matches("[A-Z]\\w+( \\w+)*: [a-z ]+");
        });
        assertThat(CostTypes.classes())
                .allSatisfy(it -> assertThat(CostTypes.name(it, Language.ZH)).containsPattern("\\p{IsHan}"));
    }

    @Test
    void aTypeOfTheCompanysOwnKeepsItsWord() {
        assertThat(CostTypes.name("overhead.班车", Language.ZH)).isEqualTo("班车");
        assertThat(CostTypes.name("overhead.shuttle_bus", Language.EN)).isEqualTo("Overhead: shuttle bus");
        assertThat(CostTypes.name("unheard", Language.EN)).isEqualTo("unheard");
    }
}

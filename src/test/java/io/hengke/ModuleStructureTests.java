package io.hengke;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The module map in package-info files is the architecture; this fails the build when code drifts from it. */
class ModuleStructureTests {

    @Test
    void modulesOnlyUseTheModulesTheyDeclare() {
        ApplicationModules.of(Hengke.class).verify();
    }
}

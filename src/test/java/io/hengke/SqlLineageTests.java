package io.hengke;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.warehouse.Model;
import io.hengke.warehouse.Models;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/** SQL must not tunnel under the module map: a model reads its own module, or marts of a declared dependency. */
class SqlLineageTests {

    private final Models models = Models.load();

    @Test
    void modelsOnlyReadMartsOfDeclaredModules() throws Exception {
        var violations = new ArrayList<String>();
        for (var model : models.all()) {
            for (var name : model.reads()) {
                var read = models.find(name);
                // a table no model makes is written by a kernel, and a kernel writes for its own module only
                var owner = read.map(Model::module).orElse(name.split("_", 2)[0]);
                var isOpen = read.map(Model::isMart).orElse(true);
                if (!owner.equals(model.module())
                        && !(isOpen && declared(model.module()).contains(owner))) {
                    violations.add("%s reads %s".formatted(model.name(), name));
                }
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void martsAreNamedAfterTheirModuleAndHaveAContract() {
        assertThat(models.all().stream().filter(Model::isMart))
                .allSatisfy(it -> assertThat(it.name()).startsWith(it.module() + "_"))
                .allSatisfy(it -> assertThat(models.contractOf(it.name())).isPresent());
    }

    @Test
    void contractsBelongToAModel() {
        assertThat(models.contracts())
                .allSatisfy(it -> assertThat(models.find(it.model())).isPresent());
    }

    private static List<String> declared(String module) throws ClassNotFoundException {
        var contract = Class.forName("io.hengke." + module + ".package-info").getAnnotation(ApplicationModule.class);
        return List.of(contract.allowedDependencies());
    }
}

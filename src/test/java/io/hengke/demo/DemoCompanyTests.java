package io.hengke.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hengke.shared.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCompanyTests {

    private static final DemoParameters SMALL = DemoParameters.ofSize(120);

    @TempDir
    Path folder;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        var first = generated("first", 7);
        var second = generated("second", 7);

        assertThat(first.keySet())
                .containsExactlyInAnyOrder(
                        "activities.csv",
                        "assignments.csv",
                        "budgets.csv",
                        "costing.yaml",
                        "costs.csv",
                        "customers.csv",
                        "fx_rates.csv",
                        "leads.csv",
                        "order_lines.csv",
                        "orders.csv",
                        "responses.csv",
                        "subscriptions.csv",
                        "tickets.csv",
                        "touches.csv");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesAnotherCompany() throws IOException {
        assertThat(generated("first", 7).get("orders.csv"))
                .isNotEqualTo(generated("second", 8).get("orders.csv"));
    }

    @Test
    void aCustomersStoryDoesNotDependOnTheOthersSeed() {
        var alone = new Dice(5, 3);
        var other = new Dice(5, 4);

        assertThat(alone.unit()).isEqualTo(new Dice(5, 3).unit()).isNotEqualTo(other.unit());
    }

    @Test
    void growsInProportionToTheCustomers() throws IOException {
        DemoCompany.generate(folder.resolve("1k"), DemoParameters.ofSize(1_000), 7, Progress.NONE);
        DemoCompany.generate(folder.resolve("4k"), DemoParameters.ofSize(4_000), 7, Progress.NONE);

        double ratio =
                (double) Files.size(folder.resolve("4k/orders.csv")) / Files.size(folder.resolve("1k/orders.csv"));
        assertThat(ratio).isBetween(3.5, 4.5);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        var heard = new ArrayList<Long>();

        DemoCompany.generate(folder, DemoParameters.ofSize(2_000), 7, (step, done, total) -> heard.add(done));

        assertThat(heard).containsExactly(1_000L, 2_000L);
    }

    @Test
    void refusesACompanyWithoutCustomers() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DemoParameters.ofSize(0))
                .withMessageContaining("at least 1 customer");
    }

    private Map<String, String> generated(String name, long seed) throws IOException {
        var directory = folder.resolve(name);
        DemoCompany.generate(directory, SMALL, seed, Progress.NONE);
        var contents = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}

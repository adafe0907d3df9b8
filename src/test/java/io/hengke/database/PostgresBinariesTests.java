package io.hengke.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTests {

    @TempDir
    private Path folder;

    /** The processor is in bytes 18 and 19 of a Linux program, as ELF numbers them. */
    @ParameterizedTest
    @CsvSource({"linux-x86_64, 62", "linux-arm_64, 183"})
    void carriesProgramsOfTheMachinesProcessor(String machine, int processor) throws IOException {
        var program = PostgresBinaries.in(folder, machine).program("postgres");

        assertThat(program).isExecutable();
        try (var bytes = Files.newInputStream(program)) {
            assertThat(bytes.readNBytes(20)).startsWith(0x7f, 'E', 'L', 'F').endsWith(processor, 0);
        }
    }

    @Test
    void namesAMachineItHasNoProgramsFor() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PostgresBinaries.in(folder, "mac-arm_64"))
                .withMessageContaining("database.no-binaries [mac-arm_64]");
    }
}

package io.hengke.faults;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that cannot start says why, and nothing else. */
class RefusedStartTests {

    @TempDir
    private Path folder;

    @Test
    void namesADatabaseThatCannotBeReachedWithoutTheInsidesOfTheProgram() {
        assertThatThrownBy(
                        () -> ServerChild.start(folder, "--database", "postgresql://somebody:secret@127.0.0.1:9/none"))
                .hasMessageContaining("127.0.0.1:9")
                .hasMessageContaining("[database.")
                .hasMessageNotContainingAny("\tat ", "Exception encountered", "secret", "SLF4J");
    }
}

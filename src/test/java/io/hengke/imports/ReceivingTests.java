package io.hengke.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hengke.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceivingTests {

    @TempDir
    Path folder;

    @Test
    void writesTheBytesAndTheirHash() throws IOException {
        var file = folder.resolve("a.csv");
        var received = Receiving.receive(stream("abc"), file, 3, 10);

        assertThat(received)
                .isEqualTo(
                        new Receiving.Received(3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        assertThat(file).hasContent("abc");
    }

    @Test
    void refusesTooMuchWhetherAnnouncedOrNot() {
        var file = folder.resolve("a.csv");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Receiving.receive(stream("abc"), file, 11, 10))
                .matches(it -> it.code().equals("imports.too-large"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Receiving.receive(stream("a".repeat(11)), file, -1, 10))
                .matches(it -> it.code().equals("imports.too-large"));
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesNothingWhereTheDiskRefuses() {
        var full = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return read();
            }
        };
        var file = folder.resolve("a.csv");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Receiving.receive(full, file, -1, 10))
                .matches(it -> it.code().equals("imports.disk.unavailable"));
        assertThat(Files.exists(file)).isFalse();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}

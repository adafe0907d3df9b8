package io.hengke;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Public data sets that some tests check published figures on. They are not part of the project: a test that needs one
 * is skipped, visibly and with this reason, where it is absent.
 *
 * <p>Looked for in the system property {@code hengke.data}, the environment variable {@code HENGKE_DATA}, then in
 * {@code shared/data} beside the project or beside one of the folders above it.
 */
public final class TestData {

    private TestData() {}

    /** A file or folder of the data sets, such as {@code cdnow/CDNOW_sample.txt}; skips the test where there is none. */
    public static Path find(String name) {
        var path = folders().map(it -> it.resolve(name)).filter(Files::exists).findFirst();
        assumeTrue(path.isPresent(), "Skipped: test data %s not found; set HENGKE_DATA to its folder".formatted(name));
        return path.orElseThrow();
    }

    private static Stream<Path> folders() {
        var named = Stream.of(
                        Optional.ofNullable(System.getProperty("hengke.data")),
                        Optional.ofNullable(System.getenv("HENGKE_DATA")))
                .flatMap(Optional::stream)
                .map(Path::of);
        var beside = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(it -> it.resolve("shared/data"));
        return Stream.concat(named, beside);
    }
}

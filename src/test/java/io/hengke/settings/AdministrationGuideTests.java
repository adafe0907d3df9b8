package io.hengke.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide's table of settings is the program's. */
class AdministrationGuideTests {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z-]+)` \\| (?:`([^`]*)`)? ?\\| .+ \\|$");

    @ParameterizedTest
    @ValueSource(strings = {"docs/administration.md", "docs/administration.zh-CN.md"})
    void namesEverySettingWithItsDefaultAndNoOther(String guide) throws IOException {
        var rows = ROW.matcher(Files.readString(Path.of(guide)))
                .results()
                .map(it -> it.group(1) + "=" + (it.group(2) == null ? "" : it.group(2)))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(Setting.values())
                        .map(it -> it.key() + "=" + it.standard())
                        .toList());
    }
}

package io.hengke.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever any module records in the trail is shown in words. */
class AuditTextsTests {

    /** An action is the first such text in a call of {@code record}, or one of two that a condition chooses from. */
    private static final Pattern RECORDED =
            Pattern.compile("\\brecord\\(\\s*[^;\"]*?\"([a-z]+\\.[a-z-]+)\"(?:\\s*:\\s*\"([a-z]+\\.[a-z-]+)\")?");

    @Test
    void everyRecordedActionHasATextInBothLanguages() throws IOException {
        var actions = recordedActions();

        assertThat(actions).hasSizeGreaterThan(40);
        for (var language : Language.values()) {
            assertThat(actions)
                    .allSatisfy(it -> assertThat(Messages.in(language).find(it.replaceFirst("\\.", ".action.")))
                            .as("%s in %s", it, language)
                            .isPresent());
        }
    }

    private static SortedSet<String> recordedActions() throws IOException {
        var actions = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(it -> it.toString().endsWith(".java"))
                    .forEach(file -> RECORDED.matcher(read(file)).results().forEach(call -> {
                        actions.add(call.group(1));
                        if (call.group(2) != null) {
                            actions.add(call.group(2));
                        }
                    }));
        }
        return actions;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

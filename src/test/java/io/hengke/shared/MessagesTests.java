package io.hengke.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Path FOLDER = Path.of("src/main/resources/messages");

    @Test
    void fillsPlaceholdersWithValuesAsTheyAre() {
        assertThat(Messages.in(Language.EN).text("shared.unknown-language", "$1 {0}"))
                .isEqualTo("Language \"$1 {0}\" is not supported. Use zh-CN or en.");
    }

    @Test
    void namesACodeThatHasANameAndLeavesOthers() {
        var messages = Messages.in(Language.ZH);

        assertThat(messages.name("costing.pool", "chat-support")).isEqualTo("在线客服");
        assertThat(messages.name("costing.pool", "our-own.pool")).isEqualTo("our-own.pool");
    }

    @Test
    void everyTextExistsInBothLanguagesWithTheSamePlaceholders() {
        assertThat(placeholders("_en.properties")).isEqualTo(placeholders("_zh.properties"));
    }

    private static Map<String, String> placeholders(String ending) {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                var module = file.getFileName().toString().replace(ending, "");
                var texts = new KeysOnce();
                try (var reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().forEach(key -> {
                    assertThat(key).startsWith(module + ".");
                    found.put(key, placeholdersIn(texts.getProperty(key)));
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** A key that is there twice would silently lose one of its texts. */
    private static final class KeysOnce extends Properties {

        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Object put(Object key, Object value) {
            assertThat(containsKey(key)).as("%s is there twice", key).isFalse();
            return super.put(key, value);
        }
    }

    private static String placeholdersIn(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }
}

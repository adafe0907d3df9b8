package io.hengke.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every text a user reads, by key and language. A key begins with the module that owns it: {@code costing.unknown-pool}
 * is in {@code messages/costing_zh.properties} and {@code messages/costing_en.properties}.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}} …; values are put in as they are, so numbers are formatted by the caller.
 */
public final class Messages {

    private static final Map<Language, Messages> ALL = new ConcurrentHashMap<>();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

    private final Language language;
    private final Map<String, Properties> modules = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
    }

    public static Messages in(Language language) {
        return ALL.computeIfAbsent(language, Messages::new);
    }

    /**
     * @throws IllegalArgumentException if there is no such key: a fault of ours, found by {@code MessagesTests}
     */
    public String text(String key, Object... values) {
        return find(key, values).orElseThrow(() -> new IllegalArgumentException("No text for " + key));
    }

    /** The text, or empty where the key has none in this language. */
    public Optional<String> find(String key, Object... values) {
        var pattern =
                modules.computeIfAbsent(key.split("\\.", 2)[0], this::load).getProperty(key);
        return Optional.ofNullable(pattern).map(it -> fill(it, values));
    }

    /**
     * What readers call a code that data, models or files hold, such as {@code costing.pool} and {@code chat-support}; a
     * code without a name, such as a company's own, stands as it is.
     */
    public String name(String list, String code) {
        return find(list + "." + code).orElse(code);
    }

    /** All keys of a module's texts. */
    public Set<String> keys(String module) {
        return modules.computeIfAbsent(module, this::load).stringPropertyNames();
    }

    private static String fill(String pattern, Object... values) {
        return PLACEHOLDER.matcher(pattern).replaceAll(it -> {
            var index = Integer.parseInt(it.group(1));
            return Matcher.quoteReplacement(index < values.length ? String.valueOf(values[index]) : it.group());
        });
    }

    private Properties load(String module) {
        var file =
                "/messages/%s_%s.properties".formatted(module, language.name().toLowerCase(Locale.ROOT));
        var texts = new Properties();
        try (var stream = Messages.class.getResourceAsStream(file)) {
            if (stream != null) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return texts;
    }
}

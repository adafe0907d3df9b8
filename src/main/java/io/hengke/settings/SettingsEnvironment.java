package io.hengke.settings;

import io.hengke.shared.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads settings from environment variables such as {@code HENGKE_SERVER_PORT}. */
final class SettingsEnvironment {

    /** Variables that speak to the starter script and to the tests, not to the server. */
    private static final Set<String> OTHERS = Set.of("HENGKE_HEAP", "HENGKE_DATA");

    private SettingsEnvironment() {}

    /** @throws Problem {@code settings.unknown-variable} or {@code settings.value} */
    static Map<Setting, String> read(Map<String, String> environment) {
        var known = Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::variable, Function.identity()));
        var values = new EnumMap<Setting, String>(Setting.class);
        new TreeMap<>(environment).forEach((name, value) -> {
            if (!name.startsWith("HENGKE_") || OTHERS.contains(name)) {
                return;
            }
            var setting = known.get(name);
            if (setting == null) {
                throw new Problem("settings.unknown-variable", name);
            }
            if (!setting.accepts(value)) {
                throw new Problem("settings.value", name, setting.isSecret() ? "***" : value, setting.expected());
            }
            values.put(setting, value);
        });
        return values;
    }
}

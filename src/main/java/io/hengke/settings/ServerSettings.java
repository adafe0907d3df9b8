package io.hengke.settings;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The settings of one installation. Secrets are never part of {@link #toString()}. */
public final class ServerSettings {

    /** Name of the settings file in the data folder. */
    public static final String FILE = "hengke.yaml";

    private final Path data;
    private final Map<Setting, String> values;

    private ServerSettings(Path data, Map<Setting, String> values) {
        this.data = data;
        this.values = values;
    }

    /**
     * Reads the settings file of the data folder, if there is one, then the environment, then the flags.
     *
     * @param environment all variables of the process; those that begin with {@code HENGKE_} must be known
     * @param flags settings given on the command line
     * @throws Problem naming every mistake at once
     */
    public static ServerSettings load(Path data, Map<String, String> environment, Map<Setting, String> flags) {
        var values = new EnumMap<Setting, String>(Setting.class);
        for (var setting : Setting.values()) {
            values.put(setting, setting.standard());
        }
        values.putAll(SettingsFile.read(data.resolve(FILE)));
        values.putAll(SettingsEnvironment.read(environment));
        flags.forEach((setting, value) -> values.put(setting, checked(setting, value)));
        return new ServerSettings(data.toAbsolutePath().normalize(), values);
    }

    private static String checked(Setting setting, String value) {
        if (!setting.accepts(value)) {
            throw new Problem("settings.value", setting.key(), value, setting.expected());
        }
        return value;
    }

    /** The data folder, absolute. */
    public Path data() {
        return data;
    }

    /** A setting's text; empty where there is none. */
    public String text(Setting setting) {
        return values.getOrDefault(setting, "");
    }

    /** A setting's text if it is not empty. */
    public Optional<String> find(Setting setting) {
        return Optional.of(text(setting)).filter(it -> !it.isBlank());
    }

    public int whole(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public Optional<Integer> findWhole(Setting setting) {
        return find(setting).map(Integer::valueOf);
    }

    public Currency currency() {
        return Currency.getInstance(text(Setting.COMPANY_CURRENCY));
    }

    public ZoneId zone() {
        return ZoneId.of(text(Setting.COMPANY_ZONE));
    }

    public Language language() {
        return Language.of(text(Setting.COMPANY_LANGUAGE));
    }

    @Override
    public String toString() {
        var shown = new EnumMap<>(values);
        shown.replaceAll((setting, value) -> setting.isSecret() && !value.isEmpty() ? "***" : value);
        return data + " " + shown;
    }
}

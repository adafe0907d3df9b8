package io.hengke.settings;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.shared.YamlFile;
import io.hengke.shared.YamlMap;
import io.hengke.shared.YamlProblems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads {@code hengke.yaml}: sections with keys, each with one value. */
final class SettingsFile {

    private SettingsFile() {}

    /** @throws Problem {@code settings.file} naming every mistake, with its line */
    static Map<Setting, String> read(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        var text = YamlFile.read(file);
        if (text.lines().allMatch(it -> it.isBlank() || it.strip().startsWith("#"))) {
            return Map.of();
        }
        var problems = new YamlProblems(String.valueOf(file.getFileName()));
        var values = new EnumMap<Setting, String>(Setting.class);
        YamlFile.root(problems, text, "server").ifPresent(it -> sections(problems, it, values));
        if (!problems.isEmpty()) {
            throw new Problem("settings.file", file, lines(problems.all()));
        }
        return values;
    }

    private static void sections(YamlProblems problems, YamlMap root, Map<Setting, String> values) {
        root.allow(names("", 0));
        for (var section : names("", 0)) {
            root.map(section).ifPresent(map -> {
                map.allow(names(section + ".", 1));
                map.values()
                        .keySet()
                        .forEach(name -> Setting.find(section + "." + name)
                                .ifPresent(it -> read(problems, map, name, it, values)));
            });
        }
    }

    private static void read(
            YamlProblems problems, YamlMap map, String name, Setting setting, Map<Setting, String> values) {
        map.text(name).ifPresent(value -> {
            if (setting.accepts(value)) {
                values.put(setting, value);
            } else {
                problems.add("settings.file-value", map.where(name), map.path(name), value, setting.expected());
            }
        });
    }

    private static List<String> names(String prefix, int part) {
        return Arrays.stream(Setting.values())
                .map(Setting::key)
                .filter(it -> it.startsWith(prefix))
                .map(it -> it.split("\\.")[part])
                .distinct()
                .toList();
    }

    private static String lines(List<Problem> problems) {
        return problems.stream().map(it -> it.in(Language.ZH)).collect(Collectors.joining("\n  ", "\n  ", ""));
    }
}

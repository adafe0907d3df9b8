package io.hengke.runs;

import io.hengke.runs.Comparison.DifferenceKind;
import io.hengke.runs.Comparison.RunDifference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** Finds what went into two runs differently. */
final class RunDifferences {

    private RunDifferences() {}

    static List<RunDifference> between(
            StoredRun left, RunDocument leftDocument, StoredRun right, RunDocument rightDocument, JsonMapper json) {
        var differences = new ArrayList<RunDifference>();
        add(
                differences,
                DifferenceKind.MODEL,
                one("version", left.modelVersion()),
                one("version", right.modelVersion()));
        add(
                differences,
                DifferenceKind.MODEL,
                one("actions", left.actionVersion()),
                one("actions", right.actionVersion()));
        add(
                differences,
                DifferenceKind.SETTING,
                settings(left, leftDocument, json),
                settings(right, rightDocument, json));
        add(differences, DifferenceKind.INPUT, inputs(leftDocument), inputs(rightDocument));
        add(
                differences,
                DifferenceKind.PROGRAM,
                one("version", leftDocument.version()),
                one("version", rightDocument.version()));
        return differences;
    }

    private static Map<String, String> one(String name, Object value) {
        return Map.of(name, String.valueOf(value));
    }

    private static Map<String, String> settings(StoredRun run, RunDocument document, JsonMapper json) {
        var settings = new LinkedHashMap<String, String>();
        json.valueToTree(run.settings())
                .properties()
                .forEach(it -> settings.put(it.getKey(), it.getValue().asString("")));
        settings.remove("modelVersion");
        settings.remove("pdf");
        settings.put("asOf", document.asOf().toString());
        return settings;
    }

    /** Rows and fingerprint of each file. */
    private static Map<String, String> inputs(RunDocument document) {
        var inputs = new LinkedHashMap<String, String>();
        document.inputs().forEach(it -> inputs.put(it.file(), it.accepted() + " · " + shortened(it.sha256())));
        return inputs;
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(12, hash.length()));
    }

    private static void add(
            List<RunDifference> differences, DifferenceKind kind, Map<String, String> left, Map<String, String> right) {
        var names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        for (var name : names) {
            var before = left.getOrDefault(name, "");
            var after = right.getOrDefault(name, "");
            if (!Objects.equals(before, after)) {
                differences.add(new RunDifference(kind, name, before, after));
            }
        }
    }
}

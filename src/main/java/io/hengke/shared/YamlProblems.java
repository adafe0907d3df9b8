package io.hengke.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects what is wrong with a file, each with its line and key, so that the user hears of everything at once. */
public final class YamlProblems {

    private final String file;
    private final List<Located> problems = new ArrayList<>();
    private final List<Located> warnings = new ArrayList<>();

    /** @param file its name, as the texts tell it */
    public YamlProblems(String file) {
        this.file = file;
    }

    private record Located(int line, Problem problem) {}

    /** The text gets file, line and key as its first three values, then the given ones. */
    public void add(String code, Node where, String key, Object... values) {
        add(code, line(where), key, values);
    }

    public void add(String code, int line, String key, Object... values) {
        problems.add(located(code, line, key, values));
    }

    public void warn(String code, Node where, String key, Object... values) {
        warnings.add(located(code, line(where), key, values));
    }

    /**
     * A word that is not one of the allowed: the text with {@code -near} at its code's end names the nearest, if any is near.
     * The word and the allowed words come after file, line and key.
     */
    public void addUnknown(String code, Node where, String key, String word, Collection<String> allowed) {
        var list = String.join(", ", allowed);
        NearMiss.find(word, allowed)
                .ifPresentOrElse(
                        near -> add(code + "-near", where, key, word, list, near),
                        () -> add(code, where, key, word, list));
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public List<Problem> all() {
        return inFileOrder(problems);
    }

    public List<Problem> warnings() {
        return inFileOrder(warnings);
    }

    private Located located(String code, int line, String key, Object... values) {
        return new Located(
                line,
                new Problem(
                        code,
                        Stream.concat(Stream.of(file, line, key), Stream.of(values))
                                .toArray()));
    }

    private static List<Problem> inFileOrder(List<Located> located) {
        return located.stream()
                .sorted(Comparator.comparingInt(Located::line))
                .map(Located::problem)
                .toList();
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}

package io.hengke.runs;

import io.hengke.runs.ModelForm.PoolForm;
import io.hengke.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Changes single pools in the text of a costing model and leaves all else, comments too, as its author wrote it. */
final class ModelText {

    private final List<String> lines;
    private final List<Span> spans;
    private final int indent;

    /** First and last line of a pool, from 0. */
    private record Span(int first, int last) {}

    /** What is done to the pools. */
    enum EditKind {
        REPLACE,
        ADD,
        REMOVE,
        MOVE
    }

    /**
     * One change.
     *
     * @param index of the pool, from 0; of a new one: the place it takes
     * @param to the place a moved pool takes
     */
    record ModelEdit(
            EditKind kind,
            int index,
            int to,
            @org.jspecify.annotations.Nullable PoolForm pool) {}

    /** @param text of a model that can be used */
    ModelText(String text) {
        lines = new ArrayList<>(text.lines().toList());
        var pools = pools(text);
        indent = pools.getStartMark().map(Mark::getColumn).orElse(0);
        spans = pools.getValue().stream().map(this::span).toList();
    }

    /** @throws Problem if there is no such pool */
    String with(ModelEdit edit) {
        switch (edit.kind()) {
            case REPLACE -> replace(require(edit.index()), rendered(edit));
            case REMOVE -> replace(require(edit.index()), List.of());
            case ADD -> lines.addAll(place(edit.index()), rendered(edit));
            case MOVE -> move(require(edit.index()), edit);
        }
        return String.join("\n", lines) + "\n";
    }

    private void move(Span moved, ModelEdit edit) {
        var block = List.copyOf(lines.subList(moved.first(), moved.last() + 1));
        var target = require(edit.to());
        if (edit.to() > edit.index()) {
            lines.addAll(target.last() + 1, block);
            replace(moved, List.of());
        } else {
            replace(moved, List.of());
            lines.addAll(target.first(), block);
        }
    }

    private void replace(Span span, List<String> block) {
        var old = lines.subList(span.first(), span.last() + 1);
        old.clear();
        lines.addAll(span.first(), block);
    }

    private int place(int index) {
        return index < spans.size() ? require(index).first() : spans.getLast().last() + 1;
    }

    private Span require(int index) {
        if (index < 0 || index >= spans.size()) {
            throw new Problem("runs.model-no-such-pool", index + 1);
        }
        return spans.get(index);
    }

    private List<String> rendered(ModelEdit edit) {
        if (edit.pool() == null) {
            throw new Problem("runs.model-no-such-pool", edit.index() + 1);
        }
        return PoolText.of(edit.pool())
                .lines()
                .map(it -> " ".repeat(indent) + it)
                .toList();
    }

    private Span span(Node pool) {
        var first = line(pool.getStartMark());
        while (first > 0 && !lines.get(first).stripLeading().startsWith("-")) {
            first--;
        }
        return new Span(first, lastLine(pool));
    }

    /** The line of the last word in it: a block's own end mark lies behind the comments that follow. */
    private static int lastLine(Node node) {
        return switch (node) {
            case ScalarNode scalar -> line(scalar.getEndMark());
            case MappingNode map
            when map.getFlowStyle() == FlowStyle.BLOCK && !map.getValue().isEmpty() ->
                lastLine(map.getValue().getLast().getValueNode());
            case SequenceNode list
            when list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty() ->
                lastLine(list.getValue().getLast());
            default -> line(node.getEndMark());
        };
    }

    private static int line(java.util.Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0);
    }

    private static SequenceNode pools(String text) {
        var root = new Compose(LoadSettings.builder().build()).composeString(text);
        if (root.orElse(null) instanceof MappingNode map) {
            for (var entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("pools")
                        && entry.getValueNode() instanceof SequenceNode list
                        && list.getFlowStyle() == FlowStyle.BLOCK) {
                    return list;
                }
            }
        }
        throw new Problem("runs.model-not-a-list");
    }
}

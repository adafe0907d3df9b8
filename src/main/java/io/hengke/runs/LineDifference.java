package io.hengke.runs;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line. */
final class LineDifference {

    /** Above this many pairs of lines, whatever lies between equal beginning and end counts as exchanged. */
    private static final long MOST_PAIRS = 4_000_000;

    private LineDifference() {}

    /** What became of a line. */
    enum LineKind {
        SAME,
        REMOVED,
        ADDED
    }

    record TextLine(LineKind kind, String text) {}

    static List<TextLine> of(String left, String right) {
        var before = left.lines().toList();
        var after = right.lines().toList();
        var start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        var end = 0;
        while (end < Math.min(before.size(), after.size()) - start
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        var lines = new ArrayList<TextLine>();
        before.subList(0, start).forEach(it -> lines.add(new TextLine(LineKind.SAME, it)));
        addMiddle(lines, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        before.subList(before.size() - end, before.size()).forEach(it -> lines.add(new TextLine(LineKind.SAME, it)));
        return lines;
    }

    private static void addMiddle(List<TextLine> lines, List<String> before, List<String> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            before.forEach(it -> lines.add(new TextLine(LineKind.REMOVED, it)));
            after.forEach(it -> lines.add(new TextLine(LineKind.ADDED, it)));
            return;
        }
        var common = commonLengths(before, after);
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new TextLine(LineKind.SAME, before.get(i++)));
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new TextLine(LineKind.REMOVED, before.get(i++)));
            } else {
                lines.add(new TextLine(LineKind.ADDED, after.get(j++)));
            }
        }
    }

    /** Length of the longest common part of what remains from each pair of places on. */
    private static int[][] commonLengths(List<String> before, List<String> after) {
        var common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}

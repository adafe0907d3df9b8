package io.hengke.customers.matching;

import java.util.Map;
import java.util.TreeMap;

/** Groups of records that pairs hold together, directly or through others; each is known by its lowest record. */
public final class Clusters {

    private final Map<Integer, Integer> parents = new TreeMap<>();

    /** Says that two records are one. */
    public void join(int one, int another) {
        var first = cluster(one);
        var second = cluster(another);
        parents.put(Math.max(first, second), Math.min(first, second));
    }

    /** The lowest record of the group; a record never joined is a group of its own. */
    public int cluster(int record) {
        var parent = parents.computeIfAbsent(record, it -> it);
        var root = parent;
        while (true) {
            var above = parents.getOrDefault(root, root);
            if (above.equals(root)) {
                break;
            }
            root = above;
        }
        parents.put(record, root);
        return root;
    }

    /** Every joined record and its group, in ascending order. */
    public Map<Integer, Integer> all() {
        var result = new TreeMap<Integer, Integer>();
        parents.keySet().stream().toList().forEach(it -> result.put(it, cluster(it)));
        return result;
    }
}

package io.hengke.retention.prediction;

import io.hengke.retention.prediction.TreeEnsemble.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A node of a tree; a leaf has no branches.
 *
 * @param split place of its question among the tree's
 * @param predictor the split asks for
 * @param leftShare of the training rows here, those that went left
 */
record Node(
        int split,
        int predictor,
        double leftShare,
        @Nullable Node left,
        @Nullable Node right,
        double value) {

    /** @param splits receives the questions, in the order their places count */
    static Node of(JsonNode json, List<Split> splits) {
        if (json.has("leaf")) {
            return new Node(-1, -1, 0, null, null, json.get("leaf").asDouble());
        }
        var place = splits.size();
        var predictor = Integer.parseInt(json.get("split").asString().substring(1));
        splits.add(new Split(predictor, (float) json.get("split_condition").asDouble()));
        var first = json.get("children").get(0);
        var second = json.get("children").get(1);
        var isFirstLeft = first.get("nodeid").asInt() == json.get("yes").asInt();
        var left = isFirstLeft ? first : second;
        var right = isFirstLeft ? second : first;
        var share = left.get("cover").asDouble()
                / (left.get("cover").asDouble() + right.get("cover").asDouble());
        return new Node(place, predictor, share, of(left, splits), of(right, splits), 0);
    }

    /**
     * What the tree is expected to add where only some predictors are known; an unknown one goes both ways, weighted by
     * training rows.
     *
     * @param outcome bit s: split s would go left
     * @param known bit p: predictor p is known
     */
    double expected(int outcome, long known) {
        if (left == null || right == null) {
            return value;
        }
        if ((known >> predictor & 1) == 1) {
            return (outcome >> split & 1) == 1 ? left.expected(outcome, known) : right.expected(outcome, known);
        }
        return leftShare * left.expected(outcome, known) + (1 - leftShare) * right.expected(outcome, known);
    }
}

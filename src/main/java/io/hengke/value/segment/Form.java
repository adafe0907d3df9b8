package io.hengke.value.segment;

/**
 * How far a point is from a group, written so that any engine can compute it: constant + Σ over rows of
 * (row₁·x₁ + … + row_d·x_d + row_{d+1})². The group with the least is the point's; of equals the first.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Form(double[][] rows, double constant) {

    /** The same, computed here. */
    public double of(Points points, int point) {
        var sum = constant;
        for (var row : rows) {
            var value = row[row.length - 1];
            for (var j = 0; j < row.length - 1; j++) {
                value += row[j] * points.at(point, j);
            }
            sum += value * value;
        }
        return sum;
    }
}

package io.hengke.costing;

import io.hengke.shared.Utf8Order;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * Where each support pool's own cost ends up, exactly, when pools that serve each other pass it round (reciprocal
 * method). With P the shares support pools give to support pools and Q those they give to serving pools, the fraction F
 * of each support pool's cost that reaches each serving pool solves F = Q + P·F.
 *
 * @param support codes of support pools, in UTF-8 order
 * @param serving codes of serving pools, in UTF-8 order
 * @param given fraction that support pool i gives, at each passing on, to pool code
 * @param reaching row i, column j: the fraction of support pool i's own cost that ends in serving pool j; rows sum to 1
 * @param passing row i, column j: what support pool j passes on in all per unit of support pool i's own cost
 */
record SupportShares(
        List<String> support,
        List<String> serving,
        List<Map<String, BigFraction>> given,
        List<List<BigFraction>> reaching,
        List<List<BigFraction>> passing) {

    /** @throws IllegalStateException if a ring of support pools lets nothing out: validation refuses such models */
    static SupportShares of(CostingModel model) {
        var support = sortedCodes(model.supportPools());
        var serving = sortedCodes(model.servingPools());
        var given = model.supportPools().stream()
                .sorted(Comparator.comparing(Pool::code, Utf8Order.COMPARATOR))
                .map(it -> given(it.code(), (Pool.Support) it.use()))
                .toList();
        var size = support.size();
        var system = new BigFraction[size][];
        for (int i = 0; i < size; i++) {
            system[i] = row(i, given.get(i), support, serving);
        }
        eliminate(system);
        return new SupportShares(
                support,
                serving,
                given,
                columns(system, size, size + serving.size()),
                columns(system, size + serving.size(), 2 * size + serving.size()));
    }

    /** Fractions of what a pool passes on; what it would give to itself is left out first. */
    private static Map<String, BigFraction> given(String code, Pool.Support support) {
        var others = support.weights().entrySet().stream()
                .filter(it -> !it.getKey().equals(code))
                .collect(Collectors.toMap(Map.Entry::getKey, it -> fraction(it.getValue())));
        var sum = others.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        return others.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().divide(sum)));
    }

    /** One equation: row i of (I − P), then of Q, then of the unit matrix. */
    private static BigFraction[] row(
            int i, Map<String, BigFraction> given, List<String> support, List<String> serving) {
        var row = new BigFraction[2 * support.size() + serving.size()];
        for (int j = 0; j < support.size(); j++) {
            var unit = i == j ? BigFraction.ONE : BigFraction.ZERO;
            row[j] = unit.subtract(given.getOrDefault(support.get(j), BigFraction.ZERO));
            row[support.size() + serving.size() + j] = unit;
        }
        for (int j = 0; j < serving.size(); j++) {
            row[support.size() + j] = given.getOrDefault(serving.get(j), BigFraction.ZERO);
        }
        return row;
    }

    /** Gauss-Jordan on the left square. No row exchange is needed: I − P is an M-matrix when every ring lets some out. */
    private static void eliminate(BigFraction[][] system) {
        for (int pivot = 0; pivot < system.length; pivot++) {
            if (system[pivot][pivot].signum() <= 0) {
                throw new IllegalStateException("A ring of support pools lets nothing out");
            }
            var divisor = system[pivot][pivot];
            for (int j = 0; j < system[pivot].length; j++) {
                system[pivot][j] = system[pivot][j].divide(divisor);
            }
            for (int i = 0; i < system.length; i++) {
                if (i != pivot && system[i][pivot].signum() != 0) {
                    subtract(system[i], system[pivot], system[i][pivot]);
                }
            }
        }
    }

    private static void subtract(BigFraction[] row, BigFraction[] other, BigFraction factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].subtract(other[j].multiply(factor));
        }
    }

    private static List<List<BigFraction>> columns(BigFraction[][] system, int from, int to) {
        return IntStream.range(0, system.length)
                .mapToObj(i -> List.of(system[i]).subList(from, to))
                .toList();
    }

    private static BigFraction fraction(BigDecimal weight) {
        var plain = weight.scale() < 0 ? weight.setScale(0) : weight;
        return new BigFraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    private static List<String> sortedCodes(List<Pool> pools) {
        return pools.stream().map(Pool::code).sorted(Utf8Order.COMPARATOR).toList();
    }
}

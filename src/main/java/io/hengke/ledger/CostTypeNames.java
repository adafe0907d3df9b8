package io.hengke.ledger;

import io.hengke.shared.CostTypes;
import io.hengke.shared.NearMiss;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cost types by code or Chinese name. */
final class CostTypeNames {

    private CostTypeNames() {}

    /**
     * A cost type one can choose.
     *
     * @param chinese its Chinese name; the class's own types have none of their own there
     */
    record CostType(String code, String costClass, String chinese) {}

    static List<CostType> all() {
        return CostTypes.chineseByCode().entrySet().stream()
                .map(it -> new CostType(it.getKey(), classOf(it.getKey()), it.getValue()))
                .toList();
    }

    /** @throws Problem naming the nearest known one */
    static String code(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new Problem("ledger.cost-type-missing");
        }
        var word = typed.strip().toLowerCase(Locale.ROOT);
        if (CostTypes.chineseByCode().containsKey(word) || word.matches(CostTypes.OPEN_CLASS + "\\.\\S{1,80}")) {
            return word;
        }
        return CostTypes.chineseByCode().entrySet().stream()
                .filter(it -> it.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> unknown(typed.strip()));
    }

    static String classOf(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    private static Problem unknown(String typed) {
        var known = Stream.concat(CostTypes.names().stream(), Stream.of(CostTypes.OPEN_CLASS + ".other"))
                .toList();
        return new Problem(
                "ledger.unknown-cost-type",
                typed,
                NearMiss.nearest(typed, known).orElse(""));
    }
}

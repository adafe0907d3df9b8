package io.hengke.costing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The cost types of the data contract, section 3: dotted codes whose first word is the class. */
final class CostTypes {

    /** A class whose cost types may have any name. */
    static final String OPEN_CLASS = "overhead";

    private static final List<String> CODES = Stream.of(
                    "acquisition advertising content promotion event public_relations market_research prospecting"
                            + " sales_pay sales_commission sales_travel sales_training",
                    "service phone chat self_service onsite after_sales facility process_improvement",
                    "logistics shipping returns packaging",
                    "maintenance membership rewards care_visit value_added survey",
                    "complaint handling compensation escalation",
                    "data collection storage third_party governance compliance",
                    "platform licence upkeep upgrade",
                    "people training pay incentive")
            .flatMap(CostTypes::codes)
            .toList();

    private CostTypes() {}

    /** All codes but those of the open class. */
    static List<String> all() {
        return CODES;
    }

    /** Whether any cost line may have a type that begins so. */
    static boolean begins(String prefix) {
        return CODES.stream().anyMatch(it -> it.startsWith(prefix))
                || OPEN_CLASS.startsWith(prefix)
                || prefix.equals(OPEN_CLASS + ".")
                || prefix.startsWith(OPEN_CLASS + ".");
    }

    private static Stream<String> codes(String words) {
        var names = words.split(" ");
        return Arrays.stream(names).skip(1).map(it -> names[0] + "." + it);
    }
}

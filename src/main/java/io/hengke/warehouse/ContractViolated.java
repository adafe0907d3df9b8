package io.hengke.warehouse;

import java.util.List;

/** A mart broke its own contract: a fault of ours, never of the data. The run ends and its result is not published. */
public final class ContractViolated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ContractViolated(String model, String check, List<String> rows) {
        super("%s: \"%s\" does not hold, for example %s".formatted(model, check, rows));
    }
}

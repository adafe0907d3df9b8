package io.hengke.warehouse;

import java.util.stream.Collectors;

/** Asserts a mart's contract on the table just built. */
final class ContractCheck {

    private final Engine engine;

    ContractCheck(Engine engine) {
        this.engine = engine;
    }

    void verify(MartContract contract) {
        if (!contract.grain().isEmpty()) {
            verifyGrain(contract);
        }
        contract.checks().forEach(it -> refuseRows(contract.model(), it.name(), it.violations()));
    }

    private void verifyGrain(MartContract contract) {
        var columns = String.join(", ", contract.grain());
        refuseRows(
                contract.model(),
                "grain is unique",
                "select %s, count(*) from %s group by all having count(*) > 1".formatted(columns, contract.model()));
        var missing = contract.grain().stream().map(it -> it + " is null").collect(Collectors.joining(" or "));
        refuseRows(
                contract.model(),
                "keys are not null",
                "select %s from %s where %s".formatted(columns, contract.model(), missing));
    }

    private void refuseRows(String model, String check, String violations) {
        var rows = engine.query("select * from (%s) limit 5".formatted(violations), row -> {
            var text = new StringBuilder();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                text.append(row.getMetaData().getColumnName(i))
                        .append('=')
                        .append(row.getString(i))
                        .append(' ');
            }
            return text.toString().strip();
        });
        if (!rows.isEmpty()) {
            throw new ContractViolated(model, check, rows);
        }
    }
}

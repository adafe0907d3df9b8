package io.hengke.costing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The model in {@code costing/built-in.yaml} on the class path, read by the same reader as a user's own. */
final class BuiltInModel {

    private static final String RESOURCE = "/costing/built-in.yaml";

    private BuiltInModel() {}

    static CostingModel load() {
        try (var stream = BuiltInModel.class.getResourceAsStream(RESOURCE)) {
            var text = new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
            return switch (CostingModelFile.parse("built-in.yaml", text)) {
                case CostingModelFile.Accepted accepted -> accepted.model();
                case CostingModelFile.Refused(var problems) -> throw new IllegalStateException(problems.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}

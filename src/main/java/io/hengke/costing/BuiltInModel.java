package io.hengke.costing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The models in {@code costing/} on the class path, read by the same reader as a user's own. */
final class BuiltInModel {

    private BuiltInModel() {}

    static CostingModel load(boolean hasActivities) {
        return switch (CostingModelFile.parse(resource(hasActivities), text(hasActivities))) {
            case CostingModelFile.Accepted accepted -> accepted.model();
            case CostingModelFile.Refused(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static String resource(boolean hasActivities) {
        return hasActivities ? "/costing/built-in.yaml" : "/costing/built-in-without-activities.yaml";
    }

    static String text(boolean hasActivities) {
        var resource = resource(hasActivities);
        try (var stream = BuiltInModel.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(stream, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}

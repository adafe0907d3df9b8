package io.hengke.web;

import io.hengke.shared.Problem;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.exc.InvalidFormatException;

/** Which value of a request's body could not be read, and what was expected there. */
final class UnreadableField {

    private UnreadableField() {}

    static Optional<Problem> in(HttpMessageNotReadableException failure) {
        return failure.getCause() instanceof InvalidFormatException wrong
                        && !wrong.getPath().isEmpty()
                ? Optional.of(problem(wrong))
                : Optional.empty();
    }

    private static Problem problem(InvalidFormatException wrong) {
        var field = wrong.getPath().stream()
                .map(UnreadableField::step)
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        var value = String.valueOf(wrong.getValue());
        var type = wrong.getTargetType();
        if (type.isEnum()) {
            var choices =
                    Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
            return new Problem("web.field.choice", field, value, choices);
        }
        return new Problem("web.field." + kind(type), field, value);
    }

    private static String kind(Class<?> type) {
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == YearMonth.class) {
            return "month";
        }
        return Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)
                ? "number"
                : "other";
    }

    /** As one writes it: {@code lines[2].postedOn}, counted from 1 as people count rows. */
    private static String step(Reference step) {
        return step.getPropertyName() == null ? "[" + (step.getIndex() + 1) + "]" : step.getPropertyName();
    }
}

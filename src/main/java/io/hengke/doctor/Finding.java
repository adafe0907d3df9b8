package io.hengke.doctor;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import java.util.List;

/**
 * What was found of one part.
 *
 * @param code key of the sentence: what is, and what to do about it
 */
public record Finding(Verdict verdict, String code, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding ok(String code, Object... arguments) {
        return new Finding(Verdict.OK, code, List.of(arguments));
    }

    static Finding warn(String code, Object... arguments) {
        return new Finding(Verdict.WARN, code, List.of(arguments));
    }

    static Finding fail(String code, Object... arguments) {
        return new Finding(Verdict.FAIL, code, List.of(arguments));
    }

    /** A problem met on the way, told as it would be told anywhere. */
    static Finding fail(Problem problem) {
        return new Finding(Verdict.FAIL, problem.code(), problem.arguments());
    }

    /** The sentence a user reads. */
    public String in(Language language) {
        return Messages.in(language).text(code, arguments.toArray());
    }
}

package io.hengke.cli;

import io.hengke.doctor.Examination;
import io.hengke.doctor.Verdict;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code hengke doctor}: whether an installation is well, and what to do where it is not. */
@Command(name = "doctor")
final class DoctorCommand extends HelpOption implements Callable<Integer> {

    /** Something does not work. */
    static final int ILL = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the command-line library
    private CommandSpec spec;

    @Mixin
    private PlaceOptions place = new PlaceOptions();

    @Override
    public Integer call() {
        var language = Language.of(locale);
        var out = spec.commandLine().getOut();
        var settings = place.settings();
        var findings = new Examination(settings, Clock.systemUTC()).run();
        findings.forEach(it -> out.println(it.verdict().sign() + " " + it.in(language)));
        var failed =
                findings.stream().filter(it -> it.verdict() == Verdict.FAIL).count();
        out.println(Messages.in(language)
                .text(failed == 0 ? "hengke.doctor.well" : "hengke.doctor.ill", findings.size(), failed));
        return failed == 0 ? 0 : ILL;
    }
}

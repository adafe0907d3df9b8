package io.hengke.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.shared.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTests {

    private static final Measurement TWICE_AS_SLOW =
            new Measurement(3_000_000, new Timing(2, 3.5, 400), new Timing(1, 1.9, 300));

    @TempDir
    Path folder;

    @Test
    void refusesACaseItDoesNotKnow() {
        var options = new BenchOptions(List.of("speed"), true, Language.EN, Optional.empty(), folder);

        assertThatThrownBy(() -> Bench.run(options, new PrintWriter(new StringWriter())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("bench.unknown-case");
    }

    @Test
    void everyCaseHasAtLeastTwoSizesAndADescriptionInBothLanguages() {
        assertThat(Cases.ALL).allSatisfy(it -> {
            assertThat(it.sizes(false))
                    .hasSizeGreaterThanOrEqualTo(List.of("memory", "start").contains(it.name()) ? 1 : 2);
            assertThat(Messages.in(Language.EN).text("bench.case." + it.name())).isNotBlank();
            assertThat(Messages.in(Language.ZH).text("bench.case." + it.name())).isNotBlank();
        });
    }

    @Test
    void judgesAMeasurementByItsTarget() {
        assertThat(new Target(Target.Figure.RATIO, 2).isMet(TWICE_AS_SLOW)).isTrue();
        assertThat(new Target(Target.Figure.RATIO, 1.9).isMet(TWICE_AS_SLOW)).isFalse();
        assertThat(new Target(Target.Figure.CPU_SECONDS, 3).isMet(TWICE_AS_SLOW))
                .isFalse();
        assertThat(new Target(Target.Figure.PEAK_MIB, 400).isMet(TWICE_AS_SLOW)).isTrue();
    }

    @Test
    void aMeasurementSurvivesTheWayFromItsProcess() {
        assertThat(Measurement.of(TWICE_AS_SLOW.asProperties())).isEqualTo(TWICE_AS_SLOW);
    }

    @Test
    void theTableShowsFiguresTargetsAndFailures() {
        var size = new BenchCase.Size(3, "3 M rows", 0, 1, List.of(new Target(Target.Figure.RATIO, 1.43)));
        var benchCase = Cases.named("ingest");
        var table = new ResultTable(Messages.in(Language.EN));

        assertThat(table.markdown(List.of(
                        new Result.Measured(benchCase, size, TWICE_AS_SLOW),
                        new Result.Failed(benchCase, size, "no space left"))))
                .contains("| ingest | 3 M rows | 1.50 M/s | 2.00 | 3.50 | 1.00 | 2.00 | 400 | ≤ 1.43 × missed |")
                .contains("| failed |")
                .contains("no space left");
    }

    @Test
    void runsAndChecksTheAllocationAtASmallSize() throws Exception {
        var size = new BenchCase.Size(60_000, "60,000 rows", 0, 1, List.of());

        var measured = Cases.named("allocation").measure(size, folder);

        assertThat(measured.product().seconds()).isPositive();
        assertThat(measured.baseline().seconds()).isPositive();
    }
}

package io.hengke.retention;

import io.hengke.shared.Refusal;
import io.hengke.warehouse.Engine;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days looked at, from the as-of day back: the rows of {@code int_retention_cutoff}. */
record ChurnWindows(List<Cutoff> cutoffs) {

    /** Half a year of facts, a horizon each to learn, to calibrate and to test. */
    private static final int FEWEST = 4;

    /** @param firstOn day of the first fact; null where there is none */
    record Cutoff(
            int place,
            LocalDate on,
            int horizonDays,
            @Nullable LocalDate firstOn) {}

    static ChurnWindows read(Engine engine) {
        return new ChurnWindows(engine.query(
                "select place, cutoff_on, horizon_days, first_on from int_retention_cutoff order by place", row -> {
                    var first = row.getDate("first_on");
                    return new Cutoff(
                            row.getInt("place"),
                            row.getDate("cutoff_on").toLocalDate(),
                            row.getInt("horizon_days"),
                            first == null ? null : first.toLocalDate());
                }));
    }

    /** Why the facts reach back too little; empty if they reach back enough. */
    Optional<Refusal> refuse() {
        if (cutoffs.size() >= FEWEST) {
            return Optional.empty();
        }
        var now = cutoffs.getFirst();
        var days = now.firstOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(now.firstOn, now.on));
        return Optional.of(Refusal.of("retention.refused.history", days, 180 + (FEWEST - 1) * now.horizonDays));
    }

    int horizonDays() {
        return cutoffs.getFirst().horizonDays;
    }

    /** First day whose future is learnt from. */
    LocalDate from() {
        return cutoffs.getLast().on;
    }

    LocalDate on(int place) {
        return cutoffs.get(place).on;
    }
}

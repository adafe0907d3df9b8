package io.hengke.retention;

import io.hengke.shared.Refusal;
import java.util.Optional;

/**
 * How much data a churn model needs before its figures are shown.
 *
 * @param customers rows to learn from; half of that to calibrate and to test on
 * @param leavers rows of the rarer outcome among them; half of that to calibrate and to test on
 */
public record ChurnBar(int customers, int leavers) {

    /** 200 customers, 50 of whom left and 50 of whom stayed. */
    public static final ChurnBar DEFAULT = new ChurnBar(200, 50);

    /** Why rows are too few; empty if they are not. */
    Optional<Refusal> refuse(ChurnRows training, ChurnRows calibration, ChurnRows test) {
        return refuse("retention.refused.training", training, customers, leavers)
                .or(() -> refuse("retention.refused.calibration", calibration, customers / 2, leavers / 2))
                .or(() -> refuse("retention.refused.test", test, customers / 2, leavers / 2));
    }

    private static Optional<Refusal> refuse(String code, ChurnRows rows, int customers, int leavers) {
        var rarer = Math.min(rows.leavers(), rows.size() - rows.leavers());
        return rows.size() < customers || rarer < leavers
                ? Optional.of(Refusal.of(code, rows.size(), rows.leavers(), customers, leavers))
                : Optional.empty();
    }
}

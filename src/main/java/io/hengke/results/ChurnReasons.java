package io.hengke.results;

import io.hengke.shared.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What weighs most for or against a customer's leaving, in words. */
final class ChurnReasons {

    private static final int PLACES = 3;

    private ChurnReasons() {}

    /**
     * @param text a sentence
     * @param raisesRisk false: speaks for staying
     * @param effect in log-odds, to compare reasons by
     */
    record ChurnReason(String text, boolean raisesRisk, double effect) {}

    /** Of a row of the table {@code customer}. */
    static List<ChurnReason> of(ResultSet row, Messages messages) throws SQLException {
        var reasons = new ArrayList<ChurnReason>();
        for (int place = 1; place <= PLACES; place++) {
            var code = row.getString("reason_" + place);
            if (code != null) {
                var effect = row.getDouble("effect_" + place);
                var text = messages.text(
                        "retention.reason." + code,
                        shown(row.getDouble("value_" + place)),
                        shown(row.getDouble("reference_" + place)));
                reasons.add(new ChurnReason(capital(text), effect > 0, effect));
            }
        }
        return reasons;
    }

    private static String shown(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_EVEN);
        return rounded.stripTrailingZeros().scale() <= 0
                ? rounded.setScale(0, RoundingMode.UNNECESSARY).toPlainString()
                : rounded.toPlainString();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

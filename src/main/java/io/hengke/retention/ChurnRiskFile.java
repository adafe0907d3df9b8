package io.hengke.retention;

import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import io.hengke.warehouse.Sql;
import java.util.ArrayList;
import java.util.List;

/** The table {@code churn_risk.csv}: each customer's chance of leaving with the reasons in words. */
public final class ChurnRiskFile {

    private ChurnRiskFile() {}

    /**
     * A query over {@code retention_churn_risk} for {@code customer_id, probability, band, reasons}; empty where churn models
     * were refused.
     */
    public static String select(Language language) {
        var messages = Messages.in(language);
        return """
            with sentences (reason, sentence) as (values %1$s),

            risks as (
                select c.customer_id, r.*
                from retention_churn_risk r join customers_customer c on c.customer_key = r.customer_key
            )

            select
                r.customer_id, r.probability, r.band,
                case
                    when r.can_leave then concat_ws(%2$s, %3$s, %4$s, %5$s)
                    else %6$s
                end as reasons
            from risks r
            left join sentences s1 on s1.reason = r.reason_1
            left join sentences s2 on s2.reason = r.reason_2
            left join sentences s3 on s3.reason = r.reason_3
            """.formatted(
                        sentences(messages),
                        Sql.text(messages.text("retention.reason.separator")),
                        sentence(messages, 1),
                        sentence(messages, 2),
                        sentence(messages, 3),
                        Sql.text(messages.text("retention.reason.not_due")));
    }

    private static String sentences(Messages messages) {
        List<String> rows = new ArrayList<>();
        for (var reason : Reason.values()) {
            rows.add("(%s, %s)".formatted(Sql.text(reason.code()), Sql.text(messages.text(key(reason)))));
        }
        return String.join(", ", rows);
    }

    private static String key(Reason reason) {
        return "retention.reason." + reason.code();
    }

    /** "Raises the risk: …", or null where there is no such reason. */
    private static String sentence(Messages messages, int place) {
        return "case when r.effect_%1$d > 0 then %2$s else %3$s end || replace(replace(s%1$d.sentence, '{0}', %4$s), '{1}', %5$s)"
                .formatted(
                        place,
                        Sql.text(messages.text("retention.reason.raises")),
                        Sql.text(messages.text("retention.reason.lowers")),
                        number("r.value_" + place),
                        number("r.reference_" + place));
    }

    /** Whole numbers as they are, others with one digit after the point. */
    private static String number(String column) {
        return "case when %1$s = floor(%1$s) then cast(cast(%1$s as bigint) as varchar) else cast(cast(%1$s as decimal(18, 1)) as varchar) end"
                .formatted(column);
    }
}

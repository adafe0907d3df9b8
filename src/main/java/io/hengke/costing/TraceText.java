package io.hengke.costing;

import io.hengke.costing.CostTrace.ClassCost;
import io.hengke.costing.CostTrace.Line;
import io.hengke.costing.CostTrace.Lines;
import io.hengke.costing.CostTrace.MonthCost;
import io.hengke.costing.CostTrace.PoolCost;
import io.hengke.costing.CostTrace.Portion;
import io.hengke.costing.CostTrace.Transfer;
import io.hengke.shared.Language;
import io.hengke.shared.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Writes a {@link CostTrace} as an indented text with two columns: what the customer bears, and what was shared in all. */
final class TraceText {

    private static final int MEMO_LETTERS = 24;
    private static final int MICRO_DIGITS = 6;

    private final CostTrace trace;
    private final Messages messages;
    private final TextColumns text = new TextColumns();

    TraceText(CostTrace trace, Language language) {
        this.trace = trace;
        this.messages = Messages.in(language);
    }

    String render() {
        var scope = trace.month().map(Object::toString).orElse(say("all-months"));
        text.add(0, say("title", trace.customerId(), trace.name(), scope, money(trace.totalMinor()), trace.currency()));
        if (trace.months().isEmpty()) {
            text.add(0, say("nothing"));
        } else {
            text.add(0, "", say("borne"), say("shared"));
            trace.months().forEach(this::month);
        }
        text.add(0, say(trace.addsUp() ? "adds-up" : "does-not-add-up", money(trace.totalMinor()), trace.currency()));
        return text.render();
    }

    private void month(MonthCost month) {
        text.add(0, month.month().toString(), money(month.amountMinor()), "");
        month.classes().forEach(this::costClass);
    }

    private void costClass(ClassCost costs) {
        text.add(1, messages.name("costing.class", costs.costClass()), money(costs.amountMinor()), "");
        costs.pools().forEach(this::pool);
    }

    private void pool(PoolCost pool) {
        if (pool.direct() != null) {
            text.add(2, say("direct"), money(pool.amountMinor()), "");
            pool.direct().shown().forEach(it -> text.add(3, describe(it), money(it.amountMinor()), ""));
            rest(3, pool.direct(), true);
            return;
        }
        text.add(2, say("pool", pool.pool()), money(pool.amountMinor()), "");
        pool.portions().forEach(this::portion);
    }

    private void portion(Portion portion) {
        var units =
                say("units." + portion.measure(), units(portion, portion.units()), units(portion, portion.weight()));
        var activities = portion.activities().map(it -> say("activities", it)).orElse("");
        text.add(
                3,
                units
                        + activities
                        + audience(portion.audience())
                        + say(portion.hasLeftover() ? "leftover" : "recipients", Long.toString(portion.recipients())),
                money(portion.amountMinor()),
                money(portion.totalMinor()));
        if (portion.own().count() > 0) {
            text.add(4, say("own", Long.toString(portion.own().count())), "", money(portion.ownMinor()));
            lines(5, portion.own());
        }
        portion.received().forEach(this::transfer);
    }

    private void transfer(Transfer from) {
        var share = new BigDecimal(from.numerator())
                .movePointRight(2)
                .divide(new BigDecimal(from.denominator()), 4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        text.add(
                4,
                say("received", from.fromPool(), share.toPlainString(), money(from.ownMinor())),
                "",
                money(from.amountMinor()));
        lines(5, from.lines());
    }

    private void lines(int indent, Lines lines) {
        lines.shown().forEach(it -> text.add(indent, describe(it), "", money(it.amountMinor())));
        rest(indent, lines, false);
    }

    private void rest(int indent, Lines lines, boolean isBorne) {
        var count = lines.count() - lines.shown().size();
        if (count > 0) {
            var amount = money(lines.totalMinor()
                    - lines.shown().stream().mapToLong(Line::amountMinor).sum());
            text.add(indent, say("more-lines", Long.toString(count)), isBorne ? amount : "", isBorne ? "" : amount);
        }
    }

    private String describe(Line line) {
        var memo = line.memo().codePointCount(0, line.memo().length()) <= MEMO_LETTERS
                ? line.memo()
                : line.memo().substring(0, line.memo().offsetByCodePoints(0, MEMO_LETTERS)) + "…";
        return "%s  %s  %s  %s"
                .formatted(line.costId(), line.postedOn(), line.costType(), memo)
                .strip();
    }

    private String audience(CostTrace.Audience audience) {
        var both = Optional.of(audience)
                .filter(it -> it.channel().isPresent() && it.campaign().isPresent());
        return both.map(it ->
                        say("audience.both", it.channel().get(), it.campaign().get()))
                .or(() -> audience.channel().map(it -> say("audience.channel", it)))
                .or(() -> audience.campaign().map(it -> say("audience.campaign", it)))
                .orElse("");
    }

    private String units(Portion portion, long units) {
        return switch (portion.measure()) {
            case "quantity" -> number("#,##0.######").format(BigDecimal.valueOf(units, MICRO_DIGITS));
            case "revenue" -> money(units);
            default -> number("#,##0").format(units);
        };
    }

    private String money(long minor) {
        var digits = Math.max(0, Currency.getInstance(trace.currency()).getDefaultFractionDigits());
        var pattern = digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
        return number(pattern).format(BigDecimal.valueOf(minor, digits));
    }

    private static DecimalFormat number(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    private String say(String key, Object... values) {
        return messages.text("costing.trace." + key, values);
    }
}

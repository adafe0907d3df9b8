package io.hengke.report;

import io.hengke.report.Block.Card;
import java.util.List;

/** The figures a manager asks for first, and what the data say. */
final class OverviewChapter {

    private OverviewChapter() {}

    static Section write(Edition edition, Row headline) {
        return edition.section(
                "overview", List.of(cards(edition, headline), new Block.Findings(Findings.of(edition, headline))));
    }

    private static Block cards(Edition edition, Row headline) {
        var numbers = edition.numbers();
        var net = headline.number("revenue_minor") - headline.number("refund_minor");
        var contribution = headline.number("contribution_minor");
        var idle = headline.number("idle_minor");
        var unassigned = headline.number("unassigned_minor");
        var result = contribution - idle - unassigned;
        return new Block.Cards(List.of(
                money(
                        edition,
                        "net-revenue",
                        net,
                        edition.text(
                                "card.net-revenue.note",
                                numbers.money(headline.number("refund_minor")),
                                numbers.share(headline.number("refund_minor"), headline.number("revenue_minor"))),
                        ""),
                money(
                        edition,
                        "contribution",
                        contribution,
                        edition.text("card.share-of-net-revenue", numbers.share(contribution, net)),
                        tone(contribution)),
                money(
                        edition,
                        "result",
                        result,
                        edition.text("card.result.note", numbers.money(idle), numbers.money(unassigned)),
                        tone(result)),
                money(
                        edition,
                        "cost",
                        headline.number("booked_minor"),
                        edition.text("card.share-of-net-revenue", numbers.share(headline.number("booked_minor"), net)),
                        ""),
                card(
                        edition,
                        "customers",
                        numbers.count(headline.number("customers")),
                        edition.text(
                                "card.customers.note",
                                numbers.count(headline.number("buyers")),
                                numbers.count(headline.number("orders"))),
                        ""),
                card(
                        edition,
                        "losing",
                        numbers.count(headline.number("loss_customers")),
                        edition.text(
                                "card.losing.note",
                                numbers.share(headline.number("loss_customers"), headline.number("customers")),
                                numbers.money(headline.number("loss_minor"))),
                        headline.number("loss_customers") > 0 ? "bad" : ""),
                money(
                        edition,
                        "cost-per-customer",
                        average(headline.number("total_cost_minor"), headline.number("customers")),
                        edition.text("card.cost-per-customer.note", numbers.money(headline.number("total_cost_minor"))),
                        ""),
                card(
                        edition,
                        "reconciled",
                        edition.text(
                                headline.number("difference_minor") == 0
                                        ? "card.reconciled.yes"
                                        : "card.reconciled.no"),
                        edition.text("card.reconciled.note", numbers.exact(headline.number("difference_minor"))),
                        headline.number("difference_minor") == 0 ? "good" : "bad")));
    }

    private static Card money(Edition edition, String key, long minor, String note, String tone) {
        var value = edition.numbers().money(minor);
        var exact = edition.numbers().exact(minor);
        return new Card(
                edition.text("card." + key),
                value,
                exact.equals(value) ? "" : exact,
                note,
                edition.text("card." + key + ".definition"),
                tone,
                drill(key));
    }

    private static Card card(Edition edition, String key, String value, String note, String tone) {
        return new Card(
                edition.text("card." + key),
                value,
                "",
                note,
                edition.text("card." + key + ".definition"),
                tone,
                drill(key));
    }

    private static Drill drill(String card) {
        return switch (card) {
            case "contribution", "customers" -> Drill.customers();
            case "losing" -> Drill.customers("contributionMinor.to", -1);
            case "cost", "cost-per-customer" -> Drill.costs();
            case "reconciled" -> Drill.chapter("reconciliation");
            default -> Drill.chapter("profit");
        };
    }

    private static String tone(long amount) {
        return amount < 0 ? "bad" : "good";
    }

    private static long average(long total, long count) {
        return count == 0 ? 0 : Math.round((double) total / count);
    }
}

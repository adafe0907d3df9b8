package io.hengke.report;

import io.hengke.report.Block.Finding;
import io.hengke.report.Block.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences a manager reads first, each computed from the marts; what the data do not show is not said. */
final class Findings {

    /** Fewer new customers than this say nothing about a channel. */
    static final long CHANNEL_EVIDENCE = 30;

    private final Edition edition;
    private final Numbers numbers;
    private final Row headline;

    private Findings(Edition edition, Row headline) {
        this.edition = edition;
        this.numbers = edition.numbers();
        this.headline = headline;
    }

    static List<Finding> of(Edition edition, Row headline) {
        var findings = new Findings(edition, headline);
        return Stream.of(
                        findings.losing(),
                        findings.concentration(),
                        findings.worstChannel(),
                        findings.bestChannel(),
                        findings.growingCost(),
                        findings.valueAtTop(),
                        findings.noValue(),
                        findings.churn(),
                        ChangesChapter.finding(edition),
                        findings.driver(),
                        ActionChapter.finding(edition),
                        ExperimentChapter.finding(edition),
                        findings.idle(),
                        findings.unassigned(),
                        findings.rejected(),
                        Optional.of(findings.reconciled()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> losing() {
        var losing = headline.number("loss_customers");
        if (losing == 0) {
            return Optional.empty();
        }
        var cause = edition.marts().rows("loss_cause", "excess_minor desc, component").stream()
                .findFirst()
                .filter(it -> it.number("excess_minor") > 0);
        return Optional.of(new Finding(
                Tone.BAD,
                "customers",
                edition.text(
                        "finding.losing",
                        numbers.share(losing, headline.number("customers")),
                        numbers.count(losing),
                        numbers.money(-headline.number("loss_minor"))),
                cause.map(this::cause).orElse("")));
    }

    private String cause(Row cause) {
        var name = edition.words().name("component", cause.text("component"));
        if (cause.number("losing_revenue_minor") <= 0) {
            return edition.text("finding.losing.cause.no-revenue", name, numbers.money(cause.number("losing_minor")));
        }
        return edition.text(
                "finding.losing.cause",
                name,
                numbers.share(cause.number("losing_minor"), cause.number("losing_revenue_minor")),
                numbers.share(cause.number("other_minor"), cause.number("other_revenue_minor")),
                numbers.money(cause.number("excess_minor")));
    }

    private Optional<Finding> concentration() {
        var total = headline.number("contribution_minor");
        return edition.marts().rows("whale_curve", "percentile").stream()
                .filter(it -> it.number("percentile") == 20)
                .findFirst()
                .filter(_ -> total > 0)
                .map(it -> new Finding(
                        Tone.NOTE,
                        "customers",
                        edition.text(
                                "finding.concentration",
                                numbers.share(it.number("cumulative_contribution_minor"), total)),
                        edition.text(
                                "finding.concentration.detail",
                                numbers.money(headline.number("gain_minor")),
                                numbers.money(total))));
    }

    private List<Row> channels() {
        return edition.marts().rows("channel", "channel").stream()
                .filter(it ->
                        !it.flag("is_all") && it.has("ltv_to_cac") && it.number("new_customers") >= CHANNEL_EVIDENCE)
                .sorted(Comparator.comparingDouble(Findings::ratio))
                .toList();
    }

    private static double ratio(Row channel) {
        var ratio = channel.decimalOrNull("ltv_to_cac");
        return ratio == null ? 0 : ratio;
    }

    private Optional<Finding> worstChannel() {
        return channels().stream()
                .findFirst()
                .filter(it -> ratio(it) < 1)
                .map(it -> channel(Tone.BAD, "finding.channel.bad", it));
    }

    private Optional<Finding> bestChannel() {
        var channels = channels();
        return Optional.of(channels)
                .filter(it -> it.size() > 1 && ratio(it.getLast()) > 1)
                .map(it -> channel(Tone.GOOD, "finding.channel.good", it.getLast()));
    }

    private Finding channel(Tone tone, String key, Row channel) {
        var payback = !channel.has("payback_months")
                ? edition.text("finding.channel.never")
                : channel.number("payback_months") == 0
                        ? edition.text("finding.channel.at-once")
                        : edition.text("finding.channel.payback", channel.number("payback_months"));
        return new Finding(
                tone,
                "channels",
                edition.text(
                        key,
                        edition.channel(channel.text("channel")),
                        numbers.money(channel.number("cac_loaded_minor")),
                        numbers.money(channel.number("clv_margin_minor")),
                        numbers.decimal(ratio(channel), 2)),
                edition.text("finding.channel.detail", numbers.count(channel.number("new_customers")), payback));
    }

    /** The class that grew most against net revenue between the first and the second half of the last year. */
    private Optional<Finding> growingCost() {
        return edition.marts().rows("cost_trend", "excess_minor desc, cost_class").stream()
                .findFirst()
                .filter(it -> it.number("excess_minor") > 0)
                .map(it -> new Finding(
                        Tone.NOTE,
                        "cost",
                        edition.text(
                                "finding.growing",
                                edition.costClass(it.text("cost_class")),
                                numbers.share(it.number("before_minor"), it.number("before_net_revenue_minor")),
                                numbers.share(it.number("now_minor"), it.number("now_net_revenue_minor"))),
                        edition.text(
                                "finding.growing.detail",
                                it.month("now_from"),
                                it.month("now_to"),
                                it.month("before_from"),
                                it.month("before_to"),
                                numbers.money(it.number("excess_minor")))));
    }

    private Optional<Finding> valueAtTop() {
        var tiers = edition.marts().rows("clv_tier", "position");
        var customers = tiers.stream().mapToLong(it -> it.number("customers")).sum();
        var value =
                tiers.stream().mapToLong(it -> it.number("clv_margin_minor")).sum();
        return tiers.stream()
                .filter(it -> it.text("tier").equals("core") && value > 0)
                .findFirst()
                .map(it -> new Finding(
                        Tone.GOOD,
                        "value",
                        edition.text(
                                "finding.core",
                                numbers.count(it.number("customers")),
                                numbers.share(it.number("customers"), customers),
                                numbers.share(it.number("clv_margin_minor"), value)),
                        edition.text(
                                "finding.core.detail",
                                numbers.money(value),
                                edition.context().horizonMonths())));
    }

    private Optional<Finding> noValue() {
        return edition.marts().rows("clv_tier", "position").isEmpty()
                ? Optional.of(new Finding(Tone.NOTE, "value", edition.text("finding.no-value"), ""))
                : Optional.empty();
    }

    private Optional<Finding> churn() {
        return edition.marts().rows("churn_cost", "position").stream()
                .filter(it -> it.text("item").equals("total") && it.number("customers") > 0)
                .findFirst()
                .map(it -> new Finding(
                        Tone.NOTE,
                        "retention",
                        edition.text(
                                "finding.churn",
                                numbers.count(it.number("customers")),
                                numbers.share(it.number("customers"), headline.number("buyers"))),
                        it.has("imputed_minor")
                                ? edition.text("finding.churn.detail", numbers.money(it.number("imputed_minor")))
                                : ""));
    }

    private Optional<Finding> driver() {
        return edition.marts().rows("survey_driver", "target <> 'nps', target, share desc, question").stream()
                .filter(it -> it.text("quadrant").equals("fix_first") && !it.flag("is_suppressor"))
                .findFirst()
                .map(it -> new Finding(
                        Tone.NOTE,
                        "feedback",
                        edition.text(
                                "finding.driver",
                                FeedbackChapter.question(edition, it.text("question")),
                                FeedbackChapter.question(edition, it.text("target"))),
                        ""));
    }

    private Optional<Finding> idle() {
        return edition.marts().rows("capacity", "idle_minor desc, pool").stream()
                .findFirst()
                .filter(it -> it.number("idle_minor") > 0)
                .map(it -> new Finding(
                        Tone.NOTE,
                        "capacity",
                        edition.text(
                                "finding.idle",
                                numbers.money(headline.number("idle_minor")),
                                numbers.share(headline.number("idle_minor"), headline.number("booked_minor"))),
                        edition.text(
                                "finding.idle.detail",
                                edition.pool(it.text("pool")),
                                numbers.share(it.number("used_seconds"), it.number("capacity_seconds")),
                                numbers.money(it.number("idle_minor")))));
    }

    private Optional<Finding> unassigned() {
        return edition.marts().rows("unassigned", "position").stream()
                .findFirst()
                .map(it -> new Finding(
                        Tone.NOTE,
                        "reconciliation",
                        edition.text(
                                "finding.unassigned",
                                numbers.money(headline.number("unassigned_minor")),
                                numbers.share(headline.number("unassigned_minor"), headline.number("booked_minor"))),
                        edition.text(
                                "finding.unassigned.detail",
                                edition.words().name("reason", it.text("reason")),
                                edition.pool(it.text("pool")),
                                edition.costClass(it.text("cost_class")),
                                numbers.money(it.number("amount_minor")))));
    }

    private Optional<Finding> rejected() {
        var files = new ArrayList<>(edition.context().files());
        files.sort(Comparator.comparingLong(ReportContext.InputFile::rejected)
                .reversed()
                .thenComparing(ReportContext.InputFile::name));
        var rejected =
                files.stream().mapToLong(ReportContext.InputFile::rejected).sum();
        var read = files.stream().mapToLong(ReportContext.InputFile::read).sum();
        return rejected == 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        Tone.NOTE,
                        "quality",
                        edition.text("finding.rejected", numbers.count(rejected), numbers.count(read)),
                        edition.text(
                                "finding.rejected.detail",
                                files.getFirst().name(),
                                numbers.count(files.getFirst().rejected()))));
    }

    private Finding reconciled() {
        var difference = headline.number("difference_minor");
        return new Finding(
                difference == 0 ? Tone.GOOD : Tone.BAD,
                "reconciliation",
                edition.text(
                        difference == 0 ? "finding.ties" : "finding.differs",
                        numbers.exact(headline.number("booked_minor")),
                        numbers.exact(difference)),
                "");
    }
}

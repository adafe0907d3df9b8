package io.hengke.control;

import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.shared.YamlFile;
import io.hengke.shared.YamlMap;
import io.hengke.shared.YamlProblems;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code actions.yaml}. Every key of it is explained in docs/methods/actions.md. */
public final class ActionsFile {

    /** The file's name in the input folder. */
    public static final String NAME = "actions.yaml";

    private static final List<String> KEYS = List.of("budget", "contacts", "actions");
    private static final List<String> ACTION_KEYS =
            List.of("code", "name_zh", "name_en", "cost", "effect", "capacity", "tiers");
    private static final List<String> TIERS = List.of("core", "potential", "low");
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);
    private static final int MOST_ACTIONS = 20;
    private static final int MOST_CONTACTS = 5;

    private final YamlProblems problems;
    private final int fractionDigits;
    private final Set<String> codes = new HashSet<>();

    private ActionsFile(YamlProblems problems, int fractionDigits) {
        this.problems = problems;
        this.fractionDigits = fractionDigits;
    }

    /**
     * @param fractionDigits of the reporting currency, which amounts are given in
     * @param language of the problem's lines
     * @throws Problem if it cannot be used, naming every mistake with its line
     */
    public static ActionPlan read(Path file, int fractionDigits, Language language) {
        var name = String.valueOf(file.getFileName());
        return parse(name, YamlFile.read(file), fractionDigits, language);
    }

    /** The same for a text. */
    public static ActionPlan parse(String name, String text, int fractionDigits, Language language) {
        var judged = judge(name, text, fractionDigits);
        return judged.plan()
                .orElseThrow(() -> new Problem(
                        "control.actions-refused",
                        name,
                        judged.problems().stream()
                                .map(it -> it.in(language))
                                .collect(Collectors.joining("\n  ", "\n  ", ""))));
    }

    /** What a text comes to, with every mistake in it. */
    public static Judged judge(String name, String text, int fractionDigits) {
        var problems = new YamlProblems(name);
        var reading = new ActionsFile(problems, fractionDigits);
        var plan = YamlFile.root(problems, text, "actions").map(reading::plan);
        return new Judged(plan.filter(_ -> problems.isEmpty()), problems.all());
    }

    /** @param plan empty while there are problems */
    public record Judged(Optional<ActionPlan> plan, List<Problem> problems) {}

    private ActionPlan plan(YamlMap root) {
        root.allow(KEYS);
        var actions = new ArrayList<PlannedAction>();
        for (var place : root.requiredMaps("actions")) {
            action(place).ifPresent(actions::add);
        }
        if (actions.size() > MOST_ACTIONS) {
            problems.add("control.too-many-actions", root.where("actions"), "actions", MOST_ACTIONS);
        }
        return new ActionPlan(
                actions,
                amount(root, "budget").map(OptionalLong::of).orElseGet(OptionalLong::empty),
                whole(root, "contacts", 1, MOST_CONTACTS).map(Math::toIntExact).orElse(1),
                false);
    }

    private Optional<PlannedAction> action(YamlMap place) {
        place.allow(ACTION_KEYS);
        var code = place.requiredText("code");
        code.filter(it -> !codes.add(it))
                .ifPresent(it -> problems.add("control.duplicate-action", place.where("code"), place.path("code"), it));
        var cost = required(place, "cost").flatMap(it -> amount(place, it));
        var effect = required(place, "effect").flatMap(it -> effect(place, it));
        var capacity = whole(place, "capacity", 0, MOST.longValue());
        var tiers = tiers(place);
        if (code.isEmpty() || cost.isEmpty() || effect.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new PlannedAction(
                code.get(),
                place.text("name_zh").orElse(code.get()),
                place.text("name_en").orElse(code.get()),
                cost.get(),
                effect.get(),
                capacity.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                tiers));
    }

    private Optional<String> required(YamlMap place, String key) {
        if (!place.has(key)) {
            problems.add("shared.missing-key", place.node(), place.path(key));
            return Optional.empty();
        }
        return Optional.of(key);
    }

    /** Minor units; more digits than the currency has are a mistake. */
    private Optional<Long> amount(YamlMap place, String key) {
        return place.number(key).flatMap(it -> {
            var minor = it.movePointRight(fractionDigits).stripTrailingZeros();
            if (it.signum() < 0 || it.compareTo(MOST) > 0 || minor.scale() > 0) {
                problems.add("control.amount-range", place.where(key), place.path(key), it.toPlainString());
                return Optional.empty();
            }
            return Optional.of(minor.longValueExact());
        });
    }

    private Optional<Double> effect(YamlMap place, String key) {
        return place.number(key).flatMap(it -> {
            if (it.signum() <= 0 || it.compareTo(BigDecimal.ONE) > 0) {
                problems.add("control.effect-range", place.where(key), place.path(key), it.toPlainString());
                return Optional.empty();
            }
            return Optional.of(it.doubleValue());
        });
    }

    private Optional<Long> whole(YamlMap place, String key, long least, long most) {
        return place.number(key).flatMap(it -> {
            var plain = it.stripTrailingZeros();
            if (plain.scale() > 0
                    || plain.compareTo(BigDecimal.valueOf(least)) < 0
                    || plain.compareTo(BigDecimal.valueOf(most)) > 0) {
                problems.add("control.whole-range", place.where(key), place.path(key), it.toPlainString(), least, most);
                return Optional.empty();
            }
            return Optional.of(plain.longValueExact());
        });
    }

    private List<String> tiers(YamlMap place) {
        var tiers = new ArrayList<String>();
        for (var tier : place.texts("tiers")) {
            if (!TIERS.contains(tier.text())) {
                problems.addUnknown("control.unknown-tier", tier.node(), tier.path(), tier.text(), TIERS);
            }
            tiers.add(tier.text());
        }
        return tiers;
    }
}

package io.hengke.runs;

import io.hengke.control.ActionPlan;
import io.hengke.control.ActionsFile;
import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.runs.ModelChecks.ModelRemark;
import io.hengke.settings.ServerSettings;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judges and saves plans of what can be done to keep customers, and says which one the next run uses. */
@Service
class ActionPlans {

    private static final int LONGEST_COMMENT = 500;

    private final ActionVersions versions;
    private final ServerSettings company;
    private final AuditTrail audit;

    ActionPlans(ActionVersions versions, ServerSettings company, AuditTrail audit) {
        this.versions = versions;
        this.company = company;
        this.audit = audit;
    }

    /** @param plan null while there are problems */
    record ActionCheck(List<ModelRemark> problems, @Nullable ActionForm plan) {}

    /**
     * A plan as the page shows it.
     *
     * @param budgetMinor null: without limit
     */
    record ActionForm(String currency, @Nullable Long budgetMinor, int contacts, List<ActionRow> actions) {}

    /** @param capacity null: without limit */
    record ActionRow(
            String code,
            String name,
            long costMinor,
            double effect,
            @Nullable Long capacity,
            List<String> tiers) {}

    ActionCheck check(String text, Language language) {
        var judged = judge(text);
        return new ActionCheck(
                ModelChecks.remarks(judged.problems(), text, language),
                judged.plan().map(it -> form(it, language)).orElse(null));
    }

    /**
     * @param latest the newest version the author knows of
     * @throws Problem if the text cannot be used, or somebody has saved a newer version meanwhile
     */
    @Transactional
    public int save(int basedOn, int latest, String text, String comment, Caller caller) {
        ActionsFile.parse(ActionsFile.NAME, text, digits(), company.language());
        if (comment.isBlank() || comment.length() > LONGEST_COMMENT) {
            throw new Problem("runs.model-comment");
        }
        var newest = versions.list().getFirst();
        if (newest.version() != latest) {
            throw new Problem("runs.model-moved-on.conflict", newest.version(), latest);
        }
        if (newest.text().equals(text) && latest != TextVersions.BUILT_IN) {
            throw new Problem("runs.model-unchanged.conflict", latest);
        }
        var version = versions.add(basedOn, text, comment.strip(), caller.account(), caller.name());
        activate(version, caller);
        return version;
    }

    @Transactional
    public void activate(int version, Caller caller) {
        versions.activate(versions.require(version).version());
        audit.record(caller, "runs.actions-activated", Integer.toString(version), Map.of());
    }

    private ActionsFile.Judged judge(String text) {
        return ActionsFile.judge(ActionsFile.NAME, text, digits());
    }

    private int digits() {
        return company.currency().getDefaultFractionDigits();
    }

    private ActionForm form(ActionPlan plan, Language language) {
        return new ActionForm(
                company.currency().getCurrencyCode(),
                value(plan.budgetMinor()),
                plan.contacts(),
                plan.actions().stream()
                        .map(it -> new ActionRow(
                                it.code(),
                                language == Language.ZH ? it.chineseName() : it.englishName(),
                                it.costMinor(),
                                it.effect(),
                                value(it.capacity()),
                                it.tiers()))
                        .toList());
    }

    private static @Nullable Long value(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }
}

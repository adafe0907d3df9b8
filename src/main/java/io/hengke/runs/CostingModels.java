package io.hengke.runs;

import io.hengke.governance.AuditTrail;
import io.hengke.governance.Caller;
import io.hengke.shared.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Saves costing models and says which one the next run uses. */
@Service
public class CostingModels {

    private static final int LONGEST_COMMENT = 500;

    private final ModelVersions versions;
    private final ModelDrafts drafts;
    private final ModelChecks checks;
    private final AuditTrail audit;

    CostingModels(ModelVersions versions, ModelDrafts drafts, ModelChecks checks, AuditTrail audit) {
        this.versions = versions;
        this.drafts = drafts;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * Saves a model as the next version, unless the newest is the very same; runs use it from now on.
     *
     * @throws Problem if it cannot be used
     */
    @Transactional
    public int adopt(String text, String comment, Caller caller) {
        var latest = latest();
        if (!versions.require(latest).text().equals(text)) {
            return save(latest, latest, text, comment, caller);
        }
        activate(latest, caller);
        return latest;
    }

    /**
     * @param latest the newest version the author knows of
     * @throws Problem if the text cannot be used, or somebody has saved a newer version meanwhile
     */
    @Transactional
    int save(int basedOn, int latest, String text, String comment, Caller caller) {
        checks.require(text);
        if (comment.isBlank() || comment.length() > LONGEST_COMMENT) {
            throw new Problem("runs.model-comment");
        }
        if (latest() != latest) {
            throw new Problem("runs.model-moved-on.conflict", latest(), latest);
        }
        if (versions.require(latest).text().equals(text)) {
            throw new Problem("runs.model-unchanged.conflict", latest);
        }
        var version = versions.add(basedOn, text, comment.strip(), caller.account(), caller.name());
        drafts.remove(caller.account());
        activate(version, caller);
        return version;
    }

    @Transactional
    void activate(int version, Caller caller) {
        versions.activate(versions.require(version).version());
        audit.record(caller, "runs.model-activated", Integer.toString(version), Map.of());
    }

    void keepDraft(UUID account, int basedOn, String text) {
        drafts.keep(account, versions.require(basedOn).version(), text);
    }

    private int latest() {
        return versions.list().getFirst().version();
    }
}

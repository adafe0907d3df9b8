package io.hengke.runs;

import io.hengke.control.ActionPlan;
import io.hengke.settings.ServerSettings;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The saved plans of what can be done to keep customers. */
@Repository
class ActionVersions extends TextVersions {

    ActionVersions(JdbcClient jdbc, Clock clock, ServerSettings company) {
        super(jdbc, clock, "runs.action_version", "runs.active_actions", "runs.actions.not-found", () -> {
            var digits = company.currency().getDefaultFractionDigits();
            return ActionPlan.builtIn(digits).text(digits);
        });
    }
}

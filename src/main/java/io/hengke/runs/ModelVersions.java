package io.hengke.runs;

import io.hengke.costing.CostingModel;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The saved costing models. */
@Repository
class ModelVersions extends TextVersions {

    ModelVersions(JdbcClient jdbc, Clock clock) {
        super(
                jdbc,
                clock,
                "runs.model_version",
                "runs.active_model",
                "runs.model.not-found",
                CostingModel::builtInText);
    }
}

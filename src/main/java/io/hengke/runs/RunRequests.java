package io.hengke.runs;

import io.hengke.analysis.AnalysisRequest;
import io.hengke.control.ActionsFile;
import io.hengke.settings.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a run's settings, the company's and the machine's together into what the analysis is asked. */
@Component
class RunRequests {

    private static final String MODEL_FILE = "costing.yaml";

    private final RunFolders folders;
    private final ModelVersions models;
    private final ActionVersions actions;
    private final ServerSettings company;
    private final Workshop workshop;

    RunRequests(
            RunFolders folders,
            ModelVersions models,
            ActionVersions actions,
            ServerSettings company,
            Workshop workshop) {
        this.folders = folders;
        this.models = models;
        this.actions = actions;
        this.company = company;
        this.workshop = workshop;
    }

    /** The costing model and the plan of actions are written into the run's input folder. */
    AnalysisRequest of(StoredRun run) throws IOException {
        var settings = run.settings();
        var input = folders.input(run.id());
        writeActions(run.actionVersion(), input);
        return new AnalysisRequest(
                input,
                folders.result(run.id()),
                Optional.ofNullable(settings.asOf()),
                costingFile(run.modelVersion(), input),
                Optional.empty(),
                company.currency(),
                company.zone(),
                company.language(),
                settings.maxRejectShare(),
                workshop.memoryBytes(),
                workshop.threads(),
                settings.pdf(),
                settings.horizonMonths(),
                settings.annualDiscountRate(),
                settings.churnGapMultiple(),
                settings.attribution());
    }

    /** Nothing for the built-in plan, which the report then calls assumed. */
    private void writeActions(int version, Path input) throws IOException {
        if (version != ActionVersions.BUILT_IN) {
            Files.writeString(
                    input.resolve(ActionsFile.NAME), actions.require(version).text());
        }
    }

    /** None for the built-in model, which the analysis chooses by the facts there are. */
    private Optional<Path> costingFile(int version, Path input) throws IOException {
        return version == ModelVersions.BUILT_IN
                ? Optional.empty()
                : Optional.of(Files.writeString(
                        input.resolve(MODEL_FILE), models.require(version).text()));
    }
}

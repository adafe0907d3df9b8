package io.hengke.analysis;

import io.hengke.acquisition.Acquisition;
import io.hengke.acquisition.AttributionSettings;
import io.hengke.control.ActionPlan;
import io.hengke.control.BudgetResponse;
import io.hengke.control.Control;
import io.hengke.costing.Costing;
import io.hengke.costing.CostingModel;
import io.hengke.customers.DuplicateModel;
import io.hengke.engagement.Experiments;
import io.hengke.feedback.CommentTexts;
import io.hengke.feedback.SurveyDrivers;
import io.hengke.feedback.SurveyScores;
import io.hengke.feedback.SurveyWeighting;
import io.hengke.nlp.TextModelChoice;
import io.hengke.retention.ChurnPrediction;
import io.hengke.scorecard.Anomalies;
import io.hengke.scorecard.Changes;
import io.hengke.scorecard.MetricCatalogue;
import io.hengke.scorecard.Scorecard;
import io.hengke.service.TicketTexts;
import io.hengke.service.WorkdayTable;
import io.hengke.shared.Language;
import io.hengke.shared.Problem;
import io.hengke.value.ContractValueModels;
import io.hengke.value.CustomerValueModels;
import io.hengke.value.SegmentModels;
import io.hengke.warehouse.Kernel;
import java.util.ArrayList;
import java.util.List;

/** The steps of a run that are written in Java, of all modules. */
final class Kernels {

    private Kernels() {}

    /**
     * What a user may choose about them.
     *
     * @param texts how free texts are read
     * @param actions what may be done to keep customers
     * @param language of the reasons that kernels put into words
     */
    record Choices(AttributionSettings attribution, TextModelChoice texts, ActionPlan actions, Language language) {

        static final Choices STANDARD =
                new Choices(AttributionSettings.DEFAULT, TextModelChoice.SHIPPED, ActionPlan.builtIn(2), Language.ZH);

        /** @throws Problem if a settings file of the input folder cannot be used */
        static Choices of(AnalysisRequest request) {
            return new Choices(
                    request.attribution(),
                    TextModelChoice.of(request.textModel()),
                    ActionsChoice.of(request),
                    request.language());
        }
    }

    static List<Kernel> all(CostingModel model, MetricCatalogue catalogue, Choices choices) {
        var kernels = new ArrayList<>(Costing.kernels(model));
        kernels.add(new WorkdayTable());
        kernels.add(new DuplicateModel(choices.language()));
        kernels.addAll(Acquisition.kernels(choices.attribution()));
        kernels.add(new CustomerValueModels());
        kernels.add(new ContractValueModels());
        kernels.add(new SurveyScores());
        kernels.add(new SurveyWeighting());
        kernels.add(new SurveyDrivers());
        kernels.add(new SegmentModels());
        kernels.add(new ChurnPrediction());
        kernels.add(new Experiments());
        kernels.add(new TicketTexts(choices.texts()));
        kernels.add(new CommentTexts(choices.texts()));
        kernels.add(new BudgetResponse());
        kernels.addAll(Control.kernels(choices.actions()));
        kernels.add(new Scorecard(catalogue));
        kernels.add(new Changes(catalogue));
        kernels.add(new Anomalies(catalogue));
        return kernels;
    }
}

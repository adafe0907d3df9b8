package io.hengke.control;

import io.hengke.control.response.ResponseFit;
import io.hengke.control.response.ResponseRanges;
import io.hengke.control.response.ResponseValidation;
import io.hengke.shared.Refusal;
import io.hengke.statistics.FittedModel;
import io.hengke.statistics.FittedModels;
import io.hengke.warehouse.Engine;
import io.hengke.warehouse.Kernel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fits what weekly paid spending by channel brings in new customers, and splits the budget of the last 13 weeks. Writes {@code
 * control_response_point}, {@code control_split} and {@code control_model}; the first two are empty where the fit is refused.
 */
public final class BudgetResponse implements Kernel {

    /** Table with the row of the response model. */
    public static final String MODELS = "control_model";

    static final double LOW = 0.05;
    static final double HIGH = 0.95;

    private static final int FEWEST_WEEKS = 52;
    private static final long FEWEST_CUSTOMERS = 200;
    private static final int ORIGINS = 6;
    private static final int AHEAD = 4;
    private static final int DRAWS = 40;

    @Override
    public String name() {
        return "budget-response";
    }

    @Override
    public Set<String> reads() {
        return Set.of("int_control_spending", "int_control_won");
    }

    @Override
    public Set<String> writes() {
        return Set.of(BudgetTables.POINTS, BudgetTables.SPLIT, MODELS);
    }

    @Override
    public void run(Engine engine) {
        var tables = new BudgetTables();
        FittedModels.write(engine, MODELS, List.of(propose(engine, tables)));
        tables.write(engine);
    }

    private static FittedModel propose(Engine engine, BudgetTables tables) {
        var weeks = SpendingWeeks.read(engine);
        var channels = weeks.told();
        var model = FittedModel.named("Adstock-Hill").rows(weeks.weeks()).chosen(false);
        var thin = refusal(weeks, channels);
        if (thin.isPresent()) {
            return model.refused(thin.get());
        }
        var data = weeks.series(channels);
        var validation = ResponseValidation.of(data, ORIGINS, AHEAD);
        model.window(weeks.first(), weeks.last()).object("holdout", it -> {
            it.put("weeks", validation.weeks());
            FittedModel.put(it, "error", validation.model());
            FittedModel.put(it, "error_without_spending", validation.withoutSpending());
            FittedModel.put(it, "error_of_mean", validation.mean());
            FittedModel.put(it, "error_of_last_year", validation.lastYear());
        });
        if (!validation.isBetter()) {
            return model.refused(
                    Refusal.of("control.refused.forecast", digits(validation.model()), digits(validation.baseline())));
        }
        var fit = ResponseFit.fit(data, data.weeks());
        var ranges = ResponseRanges.of(data, fit, DRAWS);
        var proposal = new BudgetProposal(weeks, channels, fit, ranges);
        tables.add(proposal);
        for (var channel = 0; channel < channels.size(); channel++) {
            var curve = fit.curve(channel);
            model.parameter("top " + channels.get(channel), curve.top())
                    .parameter("half " + channels.get(channel), curve.half())
                    .parameter("slope " + channels.get(channel), curve.slope())
                    .parameter("carry " + channels.get(channel), fit.carryOver(channel));
        }
        return model.figure("r_squared", fit.rSquared())
                .figure("shadow_price", proposal.split().shadowPrice())
                .figure("kkt_violation", proposal.split().violation())
                .figure("gap", proposal.split().gap())
                .chosen(true);
    }

    private static Optional<Refusal> refusal(SpendingWeeks weeks, List<String> channels) {
        if (weeks.weeks() < FEWEST_WEEKS) {
            return Optional.of(Refusal.of("control.refused.weeks", weeks.weeks(), FEWEST_WEEKS));
        }
        if (channels.isEmpty()) {
            return Optional.of(
                    Refusal.of("control.refused.channels", weeks.channels().size()));
        }
        return weeks.customersWon() < FEWEST_CUSTOMERS
                ? Optional.of(Refusal.of("control.refused.customers", weeks.customersWon(), FEWEST_CUSTOMERS))
                : Optional.empty();
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
